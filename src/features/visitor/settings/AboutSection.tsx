import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../ui/format/formatDate.ts';
import { Section } from '../../../ui/layout/Section.tsx';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';
import type { SettingsView } from './SettingsView.ts';

interface AboutSectionProps {
  readonly view: SettingsView;
  buildName(): string | undefined;
}

const neverChanges = () => () => undefined;

/** What this guide is, who speaks in it and who does not, and which edition and program are at hand. */
export function AboutSection({ view, buildName }: AboutSectionProps) {
  const { t } = useTranslation('settings');
  const locale = useLocale();
  const build = useSyncExternalStore(neverChanges, buildName, () => undefined);
  const facts: readonly (readonly [name: string, value: string])[] = [
    ['edition', t('about.editionValue', { number: view.edition, date: formatDate(view.issuedOn, locale) })],
    ['newest', view.newestSource === null ? t('about.undated') : formatDate(view.newestSource, locale)],
    ['program', build ?? t('about.unnamed')],
  ];
  return (
    <Section title={t('about.title')} id="about">
      <p>{t('about.what')}</p>
      <p className="mt-3">{t('about.who')}</p>
      <p className="mt-3">{t('about.privacy')}</p>
      <dl className="mt-5 border-t border-hair">
        {facts.map(([name, value]) => (
          <div key={name} className="flex flex-wrap gap-x-4 border-b border-hair py-2">
            <dt className="basis-48 text-ink-soft">{t(`about.${name}`)}</dt>
            <dd className="tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

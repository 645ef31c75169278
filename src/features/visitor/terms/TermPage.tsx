import { useTranslation } from 'react-i18next';
import type { LocaleTag } from '../../../domain/locale/LocaleTag.ts';
import { FactSections } from '../../../ui/fact/FactSections.tsx';
import { RelatedLinks } from '../../../ui/fact/RelatedLinks.tsx';
import { ShowCard } from '../../../ui/fact/ShowCard.tsx';
import { SourceNote } from '../../../ui/fact/SourceNote.tsx';
import { StatementList } from '../../../ui/fact/StatementList.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import { SideWords } from './SideWords.tsx';
import type { TermView } from './TermView.ts';

/** One word: both sides' words with their readings, what it means, the trap in it, and where one meets it. */
export function TermPage({ view }: PageProps<TermView, unknown>) {
  const { t } = useTranslation(['terms', 'facts']);
  const locale = useLocale();
  const { mainland, citations } = view;
  const reading = mainland.map((word) => word.reading).join(', ');
  const sides = [
    <SideWords key="t" side="taiwan" words={view.taiwan} />,
    <SideWords key="m" side="mainland" words={mainland} />,
  ];
  return (
    <PageFrame
      title={view.name}
      kicker={t(`group.${view.group}`)}
      lead={view.summary}
      back={{ path: '/terms', label: t('title') }}
    >
      {view.falseFriend && (
        <p className="mb-6 max-w-prose border-2 border-dashed border-ink p-4">
          <strong className="font-semibold">{t('falseFriend.mark')}</strong> {t('falseFriend.warning')}
        </p>
      )}
      <dl className="flex max-w-prose flex-wrap gap-x-10 gap-y-6 border-y border-hair py-5">
        {locale === 'zh-Hans' ? sides.reverse() : sides}
        {locale === 'en' && view.english.length > 0 && (
          <div className="basis-full">
            <dt className="text-small text-ink-soft">{t('side.english')}</dt>
            <dd>{view.english.join(', ')}</dd>
          </div>
        )}
      </dl>
      <ShowCard
        text={{
          ask: 'word',
          clerk: mainland.length === 0 ? view.clerkName : mainland.map(({ word }) => word).join('、'),
          own: ownWords(view, locale),
          ...(reading !== '' && { reading }),
        }}
      />
      <SourceNote provenance={view.provenance} doubtful={view.doubtful} citations={citations} />
      {view.statements.length > 0 && (
        <Section title={t('facts:heading.statements')} id="known">
          <StatementList statements={view.statements} citations={citations} />
        </Section>
      )}
      {view.occurs.length > 0 && (
        <Section title={t('occurs')} id="occurs">
          <RelatedLinks related={view.occurs} />
        </Section>
      )}
      <FactSections citations={citations} />
    </PageFrame>
  );
}

/** What the reader calls it: the words of the reader's side, or the headword where there are none. */
function ownWords(view: TermView, locale: LocaleTag): string {
  const words = locale === 'en' ? view.english : view.taiwan.map(({ word }) => word);
  return locale === 'zh-Hans' || words.length === 0 ? view.name : words.join(locale === 'en' ? ', ' : '、');
}

import { useTranslation } from 'react-i18next';
import { OnThisPage } from '../../../ui/layout/OnThisPage.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';
import { useHref } from '../../../ui/locale/useHref.ts';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import { readTermLines, type TermEntry, type TermsView } from './TermsView.ts';

/** The words of both sides beside each other, the reader's own side first, each with how it is read. */
export function TermsPage({ view }: PageProps<TermsView, unknown>) {
  const { t } = useTranslation('terms');
  const taiwanFirst = useLocale() !== 'zh-Hans';
  return (
    <PageFrame title={t('title')} lead={t('lead')}>
      <OnThisPage parts={view.groups.map(({ group }) => ({ id: group, label: t(`group.${group}`) }))} />
      {view.groups.map(({ group, lines }) => (
        <Section key={group} title={t(`group.${group}`)} id={group}>
          <p className="flex gap-4 text-small text-ink-soft">
            <span className="flex-1">{t(taiwanFirst ? 'side.taiwan' : 'side.mainland')}</span>
            <span className="flex-1">{t(taiwanFirst ? 'side.mainland' : 'side.taiwan')}</span>
          </p>
          <ul className="border-t border-hair">
            {readTermLines(lines).map((entry) => (
              <li key={entry.slug}>
                <TermRow entry={entry} taiwanFirst={taiwanFirst} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </PageFrame>
  );
}

function TermRow({ entry, taiwanFirst }: { readonly entry: TermEntry; readonly taiwanFirst: boolean }) {
  const { t } = useTranslation('terms');
  const href = useHref();
  const { slug, taiwan, zhuyin, mainland, pinyin, meaning, falseFriend } = entry;
  const sides = [
    <Side key="t" lang="zh-Hant" words={taiwan} reading={zhuyin} />,
    <Side key="m" lang="zh-Hans" words={mainland} reading={pinyin} />,
  ];
  return (
    <a href={href(`/terms/${slug}`)} className="row">
      {meaning !== '' && <span className="basis-full text-small">{meaning}</span>}
      {taiwanFirst ? sides : sides.reverse()}
      {falseFriend && <span className="basis-full text-small">{t('falseFriend.mark')}</span>}
    </a>
  );
}

function Side({ lang, words, reading }: { readonly lang: string; readonly words: string; readonly reading: string }) {
  const { t } = useTranslation('terms');
  return (
    <span className="flex-1 basis-28">
      {words === '' ? (
        <span className="text-small text-ink-soft">{t('side.none')}</span>
      ) : (
        <span lang={lang} className="row-title">
          {words}
        </span>
      )}
      {reading !== '' && <span className="block text-small text-ink-soft">{reading}</span>}
    </span>
  );
}

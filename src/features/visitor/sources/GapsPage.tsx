import { useTranslation } from 'react-i18next';
import { LinkRow } from '../../../ui/layout/LinkRow.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import type { GapsView } from './GapsView.ts';

/** How much nobody has published, by whom one may ask; the questions themselves stand on each office's page. */
export function GapsPage({ view }: PageProps<GapsView, unknown>) {
  const { t } = useTranslation(['sources', 'facts']);
  return (
    <PageFrame title={t('gaps.title')} lead={t('gaps.lead', { total: view.total })}>
      <ul className="max-w-prose border-t border-hair">
        {view.groups.map(({ office, count, examples }) => (
          <li key={office}>
            <LinkRow
              path={`/gaps/${office}`}
              title={t(`facts:office.${office}`)}
              note={t('gaps.examples', { examples: examples.join(t('gaps.and')) })}
              meta={t('gaps.count', { count })}
            />
          </li>
        ))}
      </ul>
    </PageFrame>
  );
}

import { useTranslation } from 'react-i18next';
import type { RecordLink } from '../../domain/content/Citations.ts';
import { LinkRow } from '../layout/LinkRow.tsx';

/** Where a reader of this page is likely to go next, each named with what kind of thing it is. */
export function RelatedLinks({ related }: { readonly related: readonly RecordLink[] }) {
  const { t } = useTranslation('facts');
  if (related.length === 0) return null;
  return (
    <ul className="border-t border-hair">
      {/* Two records may share one page, as a housing route and its list of papers do. */}
      {related
        .filter((link, index) => related.findIndex(({ path }) => path === link.path) === index)
        .map((link) => (
          <li key={link.id}>
            <LinkRow path={link.path} title={link.name} meta={t(`kind.${link.kind}`)} />
          </li>
        ))}
    </ul>
  );
}

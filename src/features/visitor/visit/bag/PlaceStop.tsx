import { useTranslation } from 'react-i18next';
import type { BagStop } from '../../../../domain/bagList/BagList.ts';
import { useHref } from '../../../../ui/locale/useHref.ts';
import { useWhereText } from './useWhereText.ts';

/** Where the papers below are handed in: a room of this building with its floor, elsewhere, or not published. */
export function PlaceStop({ stop }: { readonly stop: BagStop }) {
  const { t } = useTranslation('visit');
  const href = useHref();
  const whereText = useWhereText();
  const { where } = stop;
  return (
    <li className="relative border-s-4 border-ink ps-8 pb-6">
      <span aria-hidden="true" className="absolute -start-3 top-1 size-5 bg-ink" />
      <h3 className="text-lead font-semibold">{stop.errands.map(({ name }) => name).join(t('and'))}</h3>
      <p>
        {where.type === 'centre' ? (
          <>
            {t('bag.where.centre')}
            <a href={href(where.path)} className="inline-block py-2.5 text-river underline underline-offset-4">
              {whereText(where)}
            </a>
          </>
        ) : (
          whereText(where)
        )}
      </p>
    </li>
  );
}

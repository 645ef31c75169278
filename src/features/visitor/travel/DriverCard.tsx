import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';
import type { CardView } from './CardView.ts';

/** The part to hold up to a driver: large, in the driver's script, framed like a card; the reader's words below. */
export function DriverCard({ view }: { readonly view: Pick<CardView, 'place' | 'address'> }) {
  const { t } = useTranslation('travel');
  const locale = useLocale();
  const { place, address } = view;
  return (
    <div className="max-w-prose border-4 border-ink bg-raised p-5 sm:p-8">
      <div lang="zh-Hans">
        <p className="text-lead">{t('card.takeMe')}</p>
        <p className="mt-2 text-display font-bold">{address.driver}</p>
        <p className="mt-2 text-lead font-semibold">{place.driver}</p>
        <p className="mt-3">{t('card.noStreet')}</p>
      </div>
      <div className="mt-6 border-t border-rule pt-4">
        {locale !== 'zh-Hans' && (
          <div lang="zh-Hant">
            <p className="font-semibold">{address.taiwan}</p>
            <p>{place.taiwan}</p>
          </div>
        )}
        {locale === 'en' && (
          <div className="mt-2">
            <p className="font-semibold">{address.own}</p>
            <p>{place.own}</p>
          </div>
        )}
        <p className="mt-2 text-small">{t('honest')}</p>
      </div>
    </div>
  );
}

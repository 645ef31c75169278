import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localeTags } from '../../../domain/locale/LocaleTag.ts';
import type { StaffDesk } from '../../../services/staff/StaffDesk.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { QrPicture } from '../../../ui/handover/QrPicture.tsx';

interface WindowCardProps {
  readonly desk: Pick<StaffDesk, 'staff' | 'qr' | 'markOfCard'>;
  readonly windowName: string;
}

/** The card that visitors scan once; on paper it speaks to them, in every language of the guide. */
export function WindowCard({ desk, windowName }: WindowCardProps) {
  const { t, i18n } = useTranslation('staff');
  const [card, setCard] = useState<string>();
  const [mark, setMark] = useState<string>();
  useEffect(() => {
    void desk.staff.windowCard().then(async (result) => {
      if (!result.ok) return;
      setCard(result.value);
      setMark(await desk.markOfCard(result.value));
    });
  }, [desk]);
  const code = card === undefined ? undefined : desk.qr(card);
  const printCard = () => {
    print();
    void desk.staff.doneFirst('card');
  };
  return (
    <section aria-labelledby="card" className="mt-6 print:mt-0">
      <h2 id="card" className="text-title font-semibold print:hidden">
        {t('settings.card')}
      </h2>
      <p className="print:hidden">{t('settings.cardLead')}</p>
      <p className="hidden text-display font-bold print:block">{windowName}</p>
      <div className="my-4 w-80 max-w-full" data-card={card}>
        {code !== undefined && <QrPicture rows={code.rows} label={t('settings.card')} />}
      </div>
      {localeTags.map((tag) => (
        <p key={tag} lang={tag} className="hidden print:block">
          {i18n.getFixedT(tag, 'staff')('settings.cardPrinted')}
        </p>
      ))}
      <p className="print:hidden">{t('settings.mark')}</p>
      <p className="text-title font-bold tabular-nums" data-mark>
        {mark}
      </p>
      <p className="mt-3 print:hidden">
        <Button onClick={printCard}>{t('receipt.print')}</Button>
      </p>
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import type { BagList } from '../../../../domain/bagList/BagList.ts';
import type { GapView } from '../../../../domain/content/Citations.ts';
import { GapList } from '../../../../ui/fact/GapList.tsx';

/** The errands for which nobody published a list of papers, with what to ask; and those this edition no longer has. */
export function Unlisted({ bag }: { readonly bag: BagList }) {
  const { t } = useTranslation('visit');
  const unlisted = bag.errands.filter(({ lists }) => lists.length === 0);
  const questions = new Map<string, GapView>();
  for (const { papersQuestion } of unlisted)
    if (papersQuestion !== null) questions.set(papersQuestion.id, papersQuestion);
  return (
    <>
      {bag.lostErrands.length > 0 && (
        <p className="mb-4 border-s-4 border-ink ps-4">{t('bag.lost', { count: bag.lostErrands.length })}</p>
      )}
      {unlisted.length > 0 && (
        <div className="mb-6">
          <p className="mb-2">{t('bag.unlisted', { errands: unlisted.map(({ name }) => name).join(t('and')) })}</p>
          <GapList gaps={[...questions.values()]} />
        </div>
      )}
    </>
  );
}

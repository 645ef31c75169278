import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../../../domain/verdict/Verdict.ts';
import { verdictWord } from '../../../../domain/verdict/verdictWord.ts';

/** The answer in a few words. While there is something to ask, "come" says so. */
export function useVerdictTitle(): (verdict: Verdict) => string {
  const { t } = useTranslation('visit');
  return (verdict) =>
    t(`verdict.title.${verdictWord(verdict)}`, {
      papers: verdict.promises.map(({ name }) => name).join(t('and')),
    });
}

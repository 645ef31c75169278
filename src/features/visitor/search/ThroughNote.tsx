import { useTranslation } from 'react-i18next';
import type { SearchThrough } from '../../../domain/search/SearchAnswer.ts';
import { MarkedText } from './MarkedText.tsx';

/** Through what a hit was found, where its name and text do not show it. */
export function ThroughNote({ through }: { readonly through: SearchThrough }) {
  const { t } = useTranslation('search');
  switch (through.by) {
    case 'word':
      return t(`through.word.${through.side}`, { said: through.said, means: through.means });
    case 'spelling':
      return t('through.spelling', { word: through.word });
    case 'name':
      return (
        <>
          {t('through.name')}
          <span lang={through.lang}>
            <MarkedText pieces={through.text} />
          </span>
        </>
      );
    default:
      if (through.text === null) return t(`through.${through.by}`);
      return (
        <>
          {t(`through.${through.by}Of`)}
          <span lang={through.text.lang}>
            <MarkedText pieces={through.text.pieces} />
          </span>
        </>
      );
  }
}

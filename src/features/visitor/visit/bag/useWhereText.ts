import { useTranslation } from 'react-i18next';
import type { HandInView } from '../../../../domain/bagList/ErrandView.ts';

/** Where papers are handed in, in a sentence; for a room of this building only the room, to be made a link. */
export function useWhereText(): (where: HandInView) => string {
  const { t } = useTranslation('visit');
  return (where) => {
    switch (where.type) {
      case 'centre':
        return where.floorLabel === null
          ? where.name
          : t('bag.where.onFloor', { place: where.name, floor: where.floorLabel });
      case 'elsewhere':
        return t('bag.where.elsewhere', { words: where.words });
      case 'notPublished':
        return t('bag.where.notPublished');
    }
  };
}

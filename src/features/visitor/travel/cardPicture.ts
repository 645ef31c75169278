import type { TFunction } from 'i18next';
import type { PictureBlock, PicturePlan } from '../../../services/picture/savePicture.ts';
import { markPath } from '../../../ui/mark/markPath.ts';
import type { CardView } from './CardView.ts';
import type { PersonPapers } from './useMyPapers.ts';

/** As large as a phone's screen stands upright, so that the photo roll shows it whole. */
const size = { widthPx: 1080, heightPx: 1920, marginPx: 72 };

/** The card as a picture: the driver's part first and largest, as it may be looked at from the back seat. */
export function cardPicture(view: CardView, people: readonly PersonPapers[], t: TFunction<'travel'>): PicturePlan {
  const lang = t('card.pictureLang');
  const text = (words: string, sizePx: number, gapPx: number, bold = false, of = lang): PictureBlock => ({
    kind: 'text',
    text: words,
    lang: of,
    sizePx,
    bold,
    gapPx,
  });
  const rule: PictureBlock = { kind: 'rule', gapPx: 40 };
  const blocks: PictureBlock[] = [
    text(t('card.takeMe'), 48, 0, false, 'zh-Hans'),
    text(view.address.driver, 92, 12, true, 'zh-Hans'),
    text(view.place.driver, 56, 16, true, 'zh-Hans'),
    text(t('card.noStreet'), 40, 16, false, 'zh-Hans'),
    rule,
    text(view.address.taiwan, 44, 28, true, 'zh-Hant'),
    text(view.place.taiwan, 40, 4, false, 'zh-Hant'),
  ];
  if (view.address.own !== view.address.taiwan && view.address.own !== view.address.driver) {
    blocks.push(text(view.address.own, 40, 16, true), text(view.place.own, 40, 4));
  }
  blocks.push(text(t('honest'), 36, 12), rule);
  for (const [index, phone] of view.emergency.entries()) {
    blocks.push({ kind: 'row', start: phone.number, text: phone.name, lang, sizePx: 72, gapPx: index === 0 ? 36 : 12 });
  }
  const papers = [...new Set(people.flatMap((entry) => entry.ready))];
  if (papers.length > 0) {
    blocks.push(
      rule,
      text(t('card.papers'), 44, 28, true),
      text(papers.map((paper) => `✓ ${paper}`).join('　'), 38, 8),
    );
  }
  blocks.push(rule, { kind: 'mark', path: markPath, text: t('card.brand'), lang, sizePx: 44, gapPx: 28 });
  return { ...size, blocks };
}

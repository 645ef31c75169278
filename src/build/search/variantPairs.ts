/// <reference path="./opencc-js.d.ts" />
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

/** Traditional → Simplified for the characters whose Simplified form is in `used`: others can find nothing. */
export function simplerPairs(used: ReadonlySet<string>): string {
  return [...simplifiedOf].flatMap(([from, to]) => (used.has(to) ? [from + to] : [])).join('');
}

/** Further pairs that people do not tell apart when they type, cut down in the same way. */
export function alikePairs(used: ReadonlySet<string>): string {
  return alike.filter(([, to = '']) => used.has(to)).join('');
}

/** Every Traditional character with its Simplified one. */
export const simplifiedOf: ReadonlyMap<string, string> = new Map(
  traditionalToSimplified.split('|').map((pair): [string, string] => {
    const [from = '', to = ''] = pair.split(' ');
    return [from, to];
  }),
);

// 份 and 分 in 身分證, 画 and 划 in 計畫 are the two sides' ways to write one word; the others are plain variants.
const alike: readonly string[] = [
  '份分',
  '画划',
  '畫划',
  '账帐',
  '賬帐',
  '著着',
  '祇只',
  '菸烟',
  '傭佣',
  '汙污',
  '妳你',
  '祂他',
  '牠它',
  '裡里',
  '証证',
  '坂阪',
  '佔占',
  '籤签',
  '簽签',
  '蹟迹',
  '跡迹',
  '姊姐',
  '翻番',
  '彷仿',
  '徵征',
  '甚什',
  '麽么',
  '豔艳',
  '啓启',
  '唸念',
  '鬱郁',
  '艸草',
  '値值',
  '歷历',
  '曆历',
  '裏里',
  '〇零',
  '壹一',
  '贰二',
  '貳二',
  '叁三',
  '參参',
  '恆恒',
  '羣群',
  '衆众',
  '箇个',
  '個个',
  '喫吃',
  '憇憩',
  '臺台',
  '駅驿',
  '図图',
  '国国',
  '学学',
  '証证',
];

/**
 * A syllable of pinyin without its tone (`v` for ü) in zhuyin: `zheng` → ㄓㄥ. By rule, not by list: the two
 * spellings differ only in how they write the same initials and finals. Undefined for what is no syllable.
 */
export function zhuyinOf(syllable: string): string | undefined {
  const full = wholes[syllable] ?? respell(syllable);
  const initial = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcs])?/.exec(full)?.[0] ?? '';
  const final = full.slice(initial.length);
  // The vowel of zhi, chi, shi, ri, zi, ci, si is not written.
  if (final === 'i' && /^(?:[zcs]h?|r)$/.test(initial)) return initials[initial];
  const end = final === '' ? undefined : finals[final];
  return end === undefined ? undefined : (initials[initial] ?? '') + end;
}

function respell(syllable: string): string {
  if (/^[jqx]u/.test(syllable)) return `${syllable[0]}v${syllable.slice(2)}`;
  if (syllable.startsWith('yu')) return syllable === 'yu' ? 'v' : `v${syllable.slice(2)}`;
  if (syllable.startsWith('yi')) return syllable.slice(1);
  if (syllable.startsWith('y')) return `i${syllable.slice(1)}`;
  if (syllable.startsWith('wu')) return 'u';
  if (syllable.startsWith('w')) return `u${syllable.slice(1)}`;
  return syllable;
}

const wholes: Readonly<Record<string, string>> = { you: 'iu', yong: 'iong', wei: 'ui', wen: 'un', weng: 'ong' };

const initials: Readonly<Record<string, string>> = {
  b: 'ㄅ',
  p: 'ㄆ',
  m: 'ㄇ',
  f: 'ㄈ',
  d: 'ㄉ',
  t: 'ㄊ',
  n: 'ㄋ',
  l: 'ㄌ',
  g: 'ㄍ',
  k: 'ㄎ',
  h: 'ㄏ',
  j: 'ㄐ',
  q: 'ㄑ',
  x: 'ㄒ',
  zh: 'ㄓ',
  ch: 'ㄔ',
  sh: 'ㄕ',
  r: 'ㄖ',
  z: 'ㄗ',
  c: 'ㄘ',
  s: 'ㄙ',
};

const finals: Readonly<Record<string, string>> = {
  a: 'ㄚ',
  o: 'ㄛ',
  e: 'ㄜ',
  ai: 'ㄞ',
  ei: 'ㄟ',
  ao: 'ㄠ',
  ou: 'ㄡ',
  an: 'ㄢ',
  en: 'ㄣ',
  ang: 'ㄤ',
  eng: 'ㄥ',
  er: 'ㄦ',
  i: 'ㄧ',
  ia: 'ㄧㄚ',
  io: 'ㄧㄛ',
  ie: 'ㄧㄝ',
  iao: 'ㄧㄠ',
  iu: 'ㄧㄡ',
  ian: 'ㄧㄢ',
  in: 'ㄧㄣ',
  iang: 'ㄧㄤ',
  ing: 'ㄧㄥ',
  u: 'ㄨ',
  ua: 'ㄨㄚ',
  uo: 'ㄨㄛ',
  uai: 'ㄨㄞ',
  ui: 'ㄨㄟ',
  uan: 'ㄨㄢ',
  un: 'ㄨㄣ',
  uang: 'ㄨㄤ',
  ong: 'ㄨㄥ',
  v: 'ㄩ',
  ve: 'ㄩㄝ',
  ue: 'ㄩㄝ',
  van: 'ㄩㄢ',
  vn: 'ㄩㄣ',
  iong: 'ㄩㄥ',
};

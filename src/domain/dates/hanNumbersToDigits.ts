// Code points, because code holds no Han characters: the digits 0 to 9 (three signs of nought), ten, hundred.
const digits: Readonly<Record<string, number>> = {
  '\u3007': 0,
  '\u96f6': 0,
  '\u25cb': 0,
  '\u4e00': 1,
  '\u4e8c': 2,
  '\u4e09': 3,
  '\u56db': 4,
  '\u4e94': 5,
  '\u516d': 6,
  '\u4e03': 7,
  '\u516b': 8,
  '\u4e5d': 9,
};
const ten = '\u5341';
const hundred = '\u767e';
const numerals = /[\u3007\u96f6\u25cb\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e]+/g;

/**
 * Replaces numbers in Han numerals up to 999 by digits, as certificates print dates: "one hundred two-ten" becomes
 * `120`, and signs read one by one stay so, "two nought three one" becomes `2031`. Other text stays as it is.
 */
export function hanNumbersToDigits(text: string): string {
  return text.replace(numerals, (word) =>
    word.includes(ten) || word.includes(hundred) ? counted(word) : spelled(word),
  );
}

function spelled(word: string): string {
  return [...word].map((sign) => digits[sign] ?? '').join('');
}

function counted(word: string): string {
  let sum = 0;
  let last: number | undefined;
  for (const sign of word) {
    if (sign === ten || sign === hundred) {
      sum += (last ?? 1) * (sign === ten ? 10 : 100);
      last = undefined;
    } else last = digits[sign];
  }
  return String(sum + (last ?? 0));
}

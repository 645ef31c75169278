const digitsWithShift = ')!@#$%^&*(';

/** The keys of a code that are neither letter nor digit, without and with Shift, as scanners and the office's keyboards have them. */
const others: Readonly<Record<string, readonly [string, string]>> = {
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  Semicolon: [';', ':'],
  NumpadAdd: ['+', '+'],
  NumpadMultiply: ['*', '*'],
  NumpadSubtract: ['-', '-'],
};

/** What a key types on the keyboards of the office, whatever an input method makes of it; undefined for one that no code holds. */
export function keyBehindInputMethod({ code, shiftKey }: Pick<KeyboardEvent, 'code' | 'shiftKey'>): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return letter;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return shiftKey && code.startsWith('Digit') ? digitsWithShift[Number(digit)] : digit;
  if (code === 'Backspace') return code;
  return others[code]?.[shiftKey ? 1 : 0];
}

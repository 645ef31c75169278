import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines } from '../../../src/browser/picture/breakLines.ts';

/** Han characters are two wide, everything else one. */
const measure = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0);

describe('words in a picture', () => {
  test('[PICTURE-1] Han text breaks anywhere but before closing punctuation', () => {
    expect(breakLines('请按园区名称导航。谢谢', 16, measure)).toEqual(['请按园区名称导', '航。谢谢']);
  });

  test('[PICTURE-1] where every phrase fits, lines break at spaces only', () => {
    expect(breakLines('创新园三期 A区 C套型', 12, measure)).toEqual(['创新园三期', 'A区 C套型']);
    expect(breakLines('Fire and rescue', 10, measure)).toEqual(['Fire and', 'rescue']);
  });

  test('[PICTURE-1] a word wider than a line is cut rather than left out', () => {
    expect(breakLines('abcdefgh', 3, measure)).toEqual(['abc', 'def', 'gh']);
  });

  test('[PICTURE-1] whatever the text, nothing is lost and only one character may be wider than a line', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'福州 Ab。（）1，') }),
        fc.integer({ min: 1, max: 12 }),
        (text, width) => {
          const lines = breakLines(text, width, measure);
          expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
          for (const line of lines) {
            expect(measure(line) <= width || [...line].length === 1, line).toBe(true);
          }
        },
      ),
    );
  });
});

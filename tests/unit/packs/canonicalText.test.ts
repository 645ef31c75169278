import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText, maxDepth } from '../../../src/domain/canonical/canonicalText.ts';

test('[PACK-1] keys are sorted by UTF-16 code unit, without white space (example of RFC 8785 §3.2.3)', () => {
  const keys = ['€', '\r', '\ufb33', '1', '😀', '\u0080', 'ö'];
  const value = Object.fromEntries(keys.map((key, index) => [key, index]));
  expect(canonicalText(value)).toBe('{"\\r":1,"1":3,"\u0080":5,"ö":6,"€":0,"😀":4,"\ufb33":2}');
});

test('[PACK-1] strings are escaped as little as RFC 8785 §3.2.2.2 allows', () => {
  expect(canonicalText('€$\u000f\nA\'B"\\\\"/\u2028')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/\u2028"');
});

test.each<[string, unknown]>([
  ['a fraction', 1.5],
  ['an integer beyond the safe ones', 2 ** 53],
  ['not a number', Number.NaN],
  ['undefined', undefined],
  ['a member that is undefined', { a: undefined }],
  ['a hole', Array(1)],
  ['a function', () => 1],
  ['a date', new Date(0)],
  ['a map', new Map()],
  ['half a surrogate pair', '\ud83d'],
  ['half a surrogate pair in a key', { '\udc00': 1 }],
  ['a key every object inherits', JSON.parse('{"__proto__":1}')],
  ['a key every object inherits, by another name', { constructor: 1 }],
])('[PACK-1] %s has no canonical text', (_, value) => {
  expect(() => canonicalText(value)).toThrow(TypeError);
});

test('[PACK-1] a circle ends with an error, not with the stack', () => {
  const circle: unknown[] = [];
  circle.push(circle);
  expect(() => canonicalText(circle)).toThrow(TypeError);
});

test('[PACK-1] levels down to the limit are written, one more is refused', () => {
  const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);
  expect(canonicalText(nested(maxDepth))).toBe('['.repeat(maxDepth) + 1 + ']'.repeat(maxDepth));
  expect(() => canonicalText(nested(maxDepth + 1))).toThrow(TypeError);
});

test('[PACK-1] the canonical text reads back as the value and is its own canonical text', () => {
  const leaf = fc.oneof(fc.string({ unit: 'grapheme' }), fc.maxSafeInteger(), fc.boolean(), fc.constant(null));
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('tree')),
      fc.dictionary(
        fc.string({ unit: 'grapheme' }).filter((key) => !(key in {})),
        tie('tree'),
      ),
    ),
  }));
  fc.assert(
    fc.property(tree, (value) => {
      const text = canonicalText(value);
      expect(canonicalText(JSON.parse(text))).toBe(text);
    }),
    { numRuns: 300 },
  );
});

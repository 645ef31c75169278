import { expect, test } from 'vitest';
import { leanStyle } from '../../../src/build/pages/leanStyle.ts';

const fallback =
  '@layer properties{@supports (((-webkit-hyphens:none)) and (not (margin-trim:inline))) or ((-moz-orient:inline) and (not (color:rgb(from red r g b)))){*,:before,::backdrop{--tw-border-style:solid;--tw-leading:initial}}}';
const rest = '@layer base{*{margin:0}}';

test('[BUDGET-1] defaults of variables stand once in a page, for every browser', () => {
  const style = `${fallback}${rest}@property --tw-border-style{syntax:"*";inherits:false;initial-value:solid}@property --tw-leading{syntax:"*";inherits:false}`;
  expect(leanStyle(style)).toBe(
    `@layer properties{*,:before,::backdrop{--tw-border-style:solid;--tw-leading:initial}}${rest}`,
  );
});

test('[BUDGET-1] a default that would be lost stops the build', () => {
  expect(() => leanStyle(`${fallback}@property --tw-blur{syntax:"*";inherits:false}`)).toThrow('--tw-blur');
});

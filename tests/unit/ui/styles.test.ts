import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../../src/ui/styles.css', import.meta.url), 'utf8');
const usual = coloursIn(css.slice(css.indexOf('/* Jasmine paper'), css.indexOf('/* More contrast')));
const more = coloursIn(css.slice(css.indexOf(':root[data-contrast="more"]'), css.indexOf('@media (prefers-contrast')));

for (const [look, colours] of [
  ['usual', usual],
  ['more contrast', { ...usual, ...more }],
] as const) {
  for (const time of ['day', 'night'] as const) {
    const colour = (name: string): string => colours[name]?.[time] ?? '';
    test.each([
      ['ink', ['paper', 'raised', 'river-wash', 'lacquer-wash']],
      ['ink-soft', ['paper', 'raised', 'river-wash', 'lacquer-wash']],
      ['river', ['paper', 'raised', 'river-wash']],
      ['lacquer', ['paper', 'raised']],
      ['on-river', ['river']],
      ['on-lacquer', ['lacquer']],
    ])(`[UI-2] %s reaches 7:1 on its grounds: ${look}, ${time}`, (text, grounds) => {
      for (const ground of grounds) expect(contrast(colour(text), colour(ground)), ground).toBeGreaterThanOrEqual(7);
    });
    test(`[UI-2] rule reaches 3:1 on both grounds: ${look}, ${time}`, () => {
      for (const ground of ['paper', 'raised']) {
        expect(contrast(colour('rule'), colour(ground)), ground).toBeGreaterThanOrEqual(3);
      }
    });
  }
}

test('[UI-3] the device’s wish for more contrast and the reader’s give the same colours', () => {
  const wished = css.slice(css.indexOf('@media (prefers-contrast'), css.indexOf('/* Han faces'));
  expect(coloursIn(wished)).toEqual(more);
});

function coloursIn(text: string): Record<string, { day: string; night: string }> {
  const pattern = /--([a-z-]+): var\(--day, (#[0-9a-f]{6})\) var\(--night, (#[0-9a-f]{6})\);/g;
  return Object.fromEntries(
    [...text.matchAll(pattern)].map(([, name = '', day = '', night = '']) => [name, { day, night }]),
  );
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Where the reader's choices of looks and language are kept: read before the first paint, so in localStorage. */
export const preferenceKeys = {
  locale: 'onetrip.locale',
  theme: 'onetrip.theme',
  contrast: 'onetrip.contrast',
  text: 'onetrip.text',
  keys: 'onetrip.keys',
} as const;

export type PreferenceName = keyof typeof preferenceKeys;

import { wordsByFeature } from './wordsByFeature.ts';

export const words = wordsByFeature(
  import.meta.glob('../../../locales/zh-Hant/*.json', { eager: true, import: 'default' }),
);

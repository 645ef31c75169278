import { wordsByFeature } from './wordsByFeature.ts';

export const words = wordsByFeature(import.meta.glob('../../../locales/en/*.json', { eager: true, import: 'default' }));

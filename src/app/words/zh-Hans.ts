import { wordsByFeature } from './wordsByFeature.ts';

/** The words that stand on every page or belong to no address; a feature's own come with its pages. */
export const words = wordsByFeature(
  import.meta.glob('../../../locales/zh-Hans/{shell,facts,offline,install,errors,checklist,notFound}.json', {
    eager: true,
    import: 'default',
  }),
);

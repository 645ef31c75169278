/** One address of every kind of screen, below the language prefix. */
export const screens = [
  '/',
  '/floors',
  '/floors/1F',
  '/floors/7F',
  '/places/one-stop-window',
  '/places/think-tank',
  '/measures',
  '/measures/zone-8-3',
  '/measures/statement-free-stay',
  '/apartment',
  '/apartment/city-apartment',
  '/apartment/zone-apartment',
  '/services',
  '/services/one-stop-window',
  '/services/ent-gaoxindai',
  '/benefits',
  '/benefits/haiqing-card',
  '/benefits/province-batch-4',
  '/documents',
  '/documents/residence-permit',
  '/documents/address-proof',
  '/travel',
  '/travel/airport',
  '/travel/phones',
  '/travel/card',
  '/terms',
  '/terms/copy',
  '/faq',
  '/faq/need-endorsement',
  '/sources',
  '/sources/p1',
  '/gaps',
  '/gaps/window',
  '/search',
  '/finder',
  '/visit',
  '/settings',
  '/no-such-page',
] as const;

/** Screens that go on to tell the reader's own state once it has been read from the device: ticks, or what is in their visit. */
export const personal: ReadonlySet<string> = new Set([
  '/settings',
  '/apartment/city-apartment',
  '/apartment/zone-apartment',
  '/benefits/haiqing-card',
  '/documents/residence-permit',
  '/travel/card',
  '/finder',
  '/visit',
  '/measures/zone-8-3',
  '/measures/statement-free-stay',
  '/services/one-stop-window',
  '/services/ent-gaoxindai',
]);

export const prefixes = { 'zh-Hant': '', 'zh-Hans': '/zh-Hans', en: '/en' } as const;

export function addressOf(locale: keyof typeof prefixes, screen: string): string {
  const prefix = prefixes[locale];
  return screen === '/' ? prefix || '/' : prefix + screen;
}

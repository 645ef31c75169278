import type { Service } from '../content/Service.ts';

/** Whether a service of this kind is something to hand papers in for: platforms and places to look at are not. */
export function isErrandService(kind: Service['serviceKind']): boolean {
  return kind === 'counter' || kind === 'otherWindow' || kind === 'enterprise';
}

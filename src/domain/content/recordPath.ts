import { idKind, idSlug } from './idParts.ts';
import type { RecordId } from './RecordId.ts';

/**
 * The address of a record below the language prefix, or undefined where it has no page of its own. A document and a
 * paper of the same name share one page. A list of papers stands on the page of its subject: see `linkPath`.
 * Source: DESIGN §2.
 */
export function recordPath(id: RecordId): string | undefined {
  const slug = idSlug(id);
  switch (idKind(id)) {
    case 'floor':
      return `/floors/${slug.toUpperCase()}`;
    case 'location':
      return '/floors';
    case 'place':
      return `/places/${slug}`;
    case 'measure':
      return `/measures/${slug}`;
    case 'program':
      return slug === 'zone-eight' ? '/measures' : `/benefits/${slug}`;
    case 'benefit':
      return `/benefits/${slug}`;
    case 'service':
      return `/services/${slug}`;
    case 'housing':
      return `/apartment/${slug}`;
    case 'document':
    case 'evidence':
      return `/documents/${slug}`;
    case 'journey':
      return `/travel/${slug}`;
    case 'phone':
      return `/travel/phones#${slug}`;
    case 'term':
      return `/terms/${slug}`;
    case 'faq':
      return `/faq/${slug}`;
    case 'calendar':
      return '/visit';
    default:
      return undefined;
  }
}

import { idKind, idSlug } from './idParts.ts';
import type { RecordId } from './RecordId.ts';

/** The address of a record below the language prefix, or undefined where it has no page of its own. Source: DESIGN §2. */
export function recordPath(id: RecordId): string | undefined {
  const slug = idSlug(id);
  switch (idKind(id)) {
    case 'floor':
      return `/floors/${slug.toUpperCase()}`;
    case 'place':
      return `/places/${slug}`;
    case 'measure':
      return `/measures/${slug}`;
    case 'program':
      return '/measures';
    case 'housing':
    case 'checklist':
      return `/apartment/${slug}`;
    case 'service':
      return `/services/${slug}`;
    case 'location':
      return '/floors';
    default:
      return undefined;
  }
}

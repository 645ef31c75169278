import { contentPart } from '../../../services/offline/createOfflineService.ts';

export const partGroups = ['pages', 'records', 'program', 'pictures', 'others'] as const;
export type PartGroup = (typeof partGroups)[number];

/** What a missing part means to a reader. `part` is a file's address below the app, or the records' own name. */
export function partGroup(part: string): PartGroup {
  if (part === contentPart || part.startsWith('packs/')) return 'records';
  if (part.startsWith('pages/') || part.endsWith('.html')) return 'pages';
  if (part.startsWith('assets/')) return 'program';
  if (part.startsWith('icons/')) return 'pictures';
  return 'others';
}

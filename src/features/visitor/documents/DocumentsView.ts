import type { Checklist } from '../../../domain/content/Checklist.ts';
import { isDoubtful } from '../../../domain/content/Citations.ts';
import { loadBacklinks } from '../../../domain/content/loadBacklinks.ts';
import { recordPath } from '../../../domain/content/recordPath.ts';
import type { TravelDocument } from '../../../domain/content/TravelDocument.ts';
import type { PartialDate } from '../../../domain/dates/PartialDate.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';

export interface DocumentEntry {
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly asOf: PartialDate;
  readonly doubtful: boolean;
  /** Whether its page has a list of papers to tick, and of what standing. */
  readonly papers: Checklist['standing'] | null;
}

export interface DocumentGroup {
  readonly kind: TravelDocument['documentKind'];
  readonly entries: readonly DocumentEntry[];
}

export interface PaperEntry {
  readonly path: string;
  readonly name: string;
  /** The errands that need it, by name. */
  readonly neededFor: readonly string[];
}

export interface DocumentsView {
  readonly groups: readonly DocumentGroup[];
  /** Papers that are no document of their own, the most asked for first. */
  readonly papers: readonly PaperEntry[];
}

const kinds: readonly TravelDocument['documentKind'][] = ['entry', 'status', 'driving', 'ride'];

export async function loadDocuments({ content, locale, edition }: PageRequest): Promise<DocumentsView> {
  const documents = [...(await content.list('document'))].sort((a, b) => a.order - b.order);
  const checklists = new Map((await content.list('checklist')).map((checklist) => [checklist.id, checklist]));
  const taken = new Set(documents.map((document) => recordPath(document.id)));
  const papers: PaperEntry[] = [];
  for (const paper of await content.list('evidence')) {
    const path = recordPath(paper.id) ?? '';
    if (taken.has(path)) continue;
    const errands = await loadBacklinks(content, paper.id, ['checklist'], locale);
    papers.push({ path, name: paper.name[locale], neededFor: errands.map((errand) => errand.name) });
  }
  return {
    groups: kinds
      .map((kind) => ({
        kind,
        entries: documents
          .filter((document) => document.documentKind === kind)
          .map(({ id, name, summary, provenance, checklistId }) => ({
            path: recordPath(id) ?? '',
            name: name[locale],
            summary: summary[locale],
            asOf: provenance.asOf,
            doubtful: isDoubtful(provenance, edition.issuedOn),
            papers: (checklistId === null ? undefined : checklists.get(checklistId))?.standing ?? null,
          })),
      }))
      .filter((group) => group.entries.length > 0),
    papers: papers.sort((a, b) => b.neededFor.length - a.neededFor.length),
  };
}

import type { Faq } from '../../../domain/content/Faq.ts';
import { recordPath } from '../../../domain/content/recordPath.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';

export interface FaqEntry {
  readonly path: string;
  readonly question: string;
  readonly answer: string;
}

export interface FaqGroup {
  readonly group: Faq['group'];
  readonly entries: readonly FaqEntry[];
}

export interface FaqsView {
  /** Only groups that have questions, in the order of their first question. */
  readonly groups: readonly FaqGroup[];
}

export async function loadFaqs({ content, locale }: PageRequest): Promise<FaqsView> {
  const groups = new Map<Faq['group'], FaqEntry[]>();
  for (const faq of (await content.list('faq')).sort((a, b) => a.order - b.order)) {
    const entries = groups.get(faq.group) ?? [];
    entries.push({ path: recordPath(faq.id) ?? '', question: faq.name[locale], answer: faq.summary[locale] });
    groups.set(faq.group, entries);
  }
  return { groups: [...groups].map(([group, entries]) => ({ group, entries })) };
}

import { idSlug } from '../../../domain/content/idParts.ts';
import type { Term } from '../../../domain/content/Term.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';

/** One line of the list. `meaning` is the English word, on the English page only; readings are empty where none were made. */
export interface TermEntry {
  readonly slug: string;
  readonly taiwan: string;
  readonly zhuyin: string;
  readonly mainland: string;
  readonly pinyin: string;
  readonly meaning: string;
  readonly falseFriend: boolean;
}

export interface TermGroup {
  readonly group: Term['group'];
  /** An entry per line, its parts parted by `|`: the page holds all words twice, drawn and as data. See `readTermLines`. */
  readonly lines: string;
}

export interface TermsView {
  readonly groups: readonly TermGroup[];
}

const order: readonly Term['group'][] = ['administrative', 'policy', 'everyday'];

export async function loadTerms({ content, locale }: PageRequest): Promise<TermsView> {
  const terms = await content.list('term');
  const line = (term: Term) =>
    [
      idSlug(term.id),
      term.taiwan.join('、'),
      // Who reads English reads no zhuyin; the word's own page has it.
      locale === 'en' ? '' : (term.readings?.zhuyin.join('、') ?? ''),
      term.mainland.join('、'),
      term.readings?.pinyin.join(', ') ?? '',
      locale === 'en' ? term.english.join(', ') : '',
      term.falseFriend ? '1' : '',
    ].join('|');
  return {
    groups: order
      .map((group) => ({ group, terms: terms.filter((term) => term.group === group) }))
      .filter((one) => one.terms.length > 0)
      .map((one) => ({ group: one.group, lines: one.terms.map(line).join('\n') })),
  };
}

/** The entries of a group, in the order written. */
export function readTermLines(lines: string): TermEntry[] {
  return lines.split('\n').map((line) => {
    const [slug = '', taiwan = '', zhuyin = '', mainland = '', pinyin = '', meaning = '', trap = ''] = line.split('|');
    return { slug, taiwan, zhuyin, mainland, pinyin, meaning, falseFriend: trap !== '' };
  });
}

import type { Gap } from '../../../domain/content/Gap.ts';
import { idSlug } from '../../../domain/content/idParts.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';
import { offices } from './GapsView.ts';

export interface OpenQuestion {
  readonly slug: string;
  readonly name: string;
  readonly question: string;
  /** In the clerk's script; the same as `question` for a reader of that script. */
  readonly clerk: string;
}

/** All open questions for one office. */
export interface OfficeView {
  readonly office: Gap['askWhom'];
  readonly total: number;
  /** A question per line, its parts parted by `|`: a page holds a hundred twice, drawn and as data. See `readQuestions`. */
  readonly lines: string;
}

export async function loadOffice({ content, locale, params }: PageRequest): Promise<OfficeView | undefined> {
  const office = offices.find((name) => name === params['office']);
  if (office === undefined) return undefined;
  const gaps = (await content.list('gap')).filter((gap) => gap.askWhom === office);
  if (gaps.length === 0) return undefined;
  return {
    office,
    total: gaps.length,
    lines: gaps
      .map((gap) => {
        const [question, clerk] = [gap.question[locale], gap.question['zh-Hans']];
        return [idSlug(gap.id), gap.name[locale], question, ...(clerk === question ? [] : [clerk])].join('|');
      })
      .join('\n'),
  };
}

/** The questions of an office, in the order written. */
export function readQuestions(lines: string): OpenQuestion[] {
  return lines.split('\n').map((line) => {
    const [slug = '', name = '', question = '', clerk = question] = line.split('|');
    return { slug, name, question, clerk };
  });
}

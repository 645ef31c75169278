import type { ContentRecord } from '../../domain/content/ContentRecord.ts';
import { gapPath } from '../../domain/content/gapPath.ts';
import { idSlug } from '../../domain/content/idParts.ts';
import { recordPath } from '../../domain/content/recordPath.ts';
import type { LocalizedText } from '../../domain/locale/LocalizedText.ts';
import { foldText, parseVariants } from '../../domain/search/foldText.ts';
import type { SearchFile, SearchTexts, SearchWords } from '../../domain/search/SearchFile.ts';
import { simplifyText } from '../../domain/search/simplifyText.ts';
import { everydayWords } from './everydayWords.ts';
import { otherNames } from './otherNames.ts';
import { readingsOf } from './readingsOf.ts';
import { alikePairs, simplerPairs, simplifiedOf } from './variantPairs.ts';

const numerals = '一二三四五六七八九十';
// The longer ones first: what is left of a shorter one would not be taken away.
const fillers =
  '請問|是什麼|有沒有|是不是|能不能|可不可以|要不要|可以|如何|怎麼樣|怎麼|怎樣|什麼|哪裡|哪兒|哪些|我要|我想|想要|需要|一下|嗎|呢';

/**
 * Makes the file that the browser searches in. `addresses` are the paths of all pages, below the language prefix: a
 * record whose page is not among them is left out, so that no result leads nowhere.
 */
export function buildSearchFile(records: readonly ContentRecord[], addresses: ReadonlySet<string>): SearchFile {
  const byId = new Map(records.map((record) => [record.id, record]));
  const shown = records.flatMap((record) => {
    const path = pathOf(record, records, addresses);
    // A paper that is a document as well has one page; it is found as the document.
    const double = record.kind === 'evidence' && byId.has(record.id.replace(/^evidence/, 'document'));
    return path === undefined || double ? [] : [{ record, path }];
  });
  const more = shown.flatMap(({ record }, place): [number, ...string[]][] => {
    const names = otherNames(record, records);
    return names.length === 0 ? [] : [[place, ...names]];
  });
  const words = wordsOf(records);
  const names = shown.map(({ record }) => record.name);
  // A gap has a question instead of a summary; its name says what it is about, and the page has the question.
  const notes = shown.map(({ record }) =>
    record.kind === 'gap' ? undefined : 'summary' in record ? record.summary : undefined,
  );

  const texts = [...names, ...notes].flatMap((text) => (text === undefined ? [] : Object.values<string>(text)));
  const spoken = [
    ...names.flatMap((name) => [name['zh-Hant'], name['zh-Hans']]),
    ...more.flatMap(([, ...more]) => more),
  ];
  const said = words.flatMap((lists) => lists.flatMap((list) => list.split('|')));
  const used = new Set(
    [...[...texts, ...spoken, ...said].join('')].map((letter) => simplifiedOf.get(letter) ?? letter),
  );
  const simpler = simplerPairs(used);
  const alike = alikePairs(used);
  const variants = parseVariants(simpler, alike);
  const simplerMap = parseVariants(simpler);
  return {
    format: 1,
    simpler,
    alike,
    readings: readingsOf(
      [...new Set([...spoken, ...said])].map((text) => simplifyText(text, simplerMap)),
      (character) => foldText(character, variants),
    ),
    numerals,
    fillers,
    ids: shown.map(({ record }) => record.id),
    names: textsOf(names, (text) => simplifyText(text, simplerMap)),
    notes: textsOf(notes, (text) => simplifyText(text, simplerMap)),
    more,
    words,
    elsewhere: elsewhereOf(shown),
  };
}

/** Where a record is shown, if its page exists: an open question on the page of all questions or of what lacks it. */
function pathOf(
  record: ContentRecord,
  records: readonly ContentRecord[],
  addresses: ReadonlySet<string>,
): string | undefined {
  if (['checklist', 'organization', 'location', 'conflict', 'source', 'calendar'].includes(record.kind))
    return undefined;
  const isPage = (path: string | undefined) => path !== undefined && addresses.has(path.replace(/#.*$/, ''));
  if (record.kind !== 'gap') {
    const path = recordPath(record.id);
    return isPage(path) ? path : undefined;
  }
  if (isPage(gapPath(record))) return gapPath(record);
  const owner = records.find(
    (other) => 'gaps' in other && other.gaps.includes(record.id) && isPage(recordPath(other.id)),
  );
  return owner === undefined ? undefined : `${recordPath(owner.id)}#gaps`;
}

/** The pages that hold records without a page of their own, with these records. */
function elsewhereOf(
  shown: readonly { readonly record: ContentRecord; readonly path: string }[],
): [string, ...number[]][] {
  const pages = new Map<string, number[]>();
  for (const [place, { record, path }] of shown.entries()) {
    if (path === recordPath(record.id)) continue;
    const slug = idSlug(record.id);
    const page = path.endsWith(`#${slug}`) ? path.slice(0, -slug.length) : path;
    pages.set(page, [...(pages.get(page) ?? []), place]);
  }
  return [...pages].map(([page, places]) => [page, ...places]);
}

function wordsOf(records: readonly ContentRecord[]): SearchWords[] {
  const terms = records.flatMap((record): SearchWords[] =>
    record.kind === 'term' ? [[record.taiwan.join('|'), record.mainland.join('|'), record.english.join('|'), '']] : [],
  );
  return [...terms, ...everydayWords.map((line): SearchWords => ['', '', '', line])];
}

function textsOf(texts: readonly (LocalizedText | undefined)[], simplify: (text: string) => string): SearchTexts {
  return {
    hant: texts.map((text) => text?.['zh-Hant'] ?? ''),
    hans: texts.map((text) =>
      text === undefined || simplify(text['zh-Hant']) === text['zh-Hans'] ? 0 : text['zh-Hans'],
    ),
    en: texts.map((text) => text?.en ?? ''),
  };
}

import { idKind, idSlug } from '../../domain/content/idParts.ts';
import type { RecordId, RecordKind } from '../../domain/content/RecordId.ts';
import { recordPath } from '../../domain/content/recordPath.ts';
import type { LocaleTag } from '../../domain/locale/LocaleTag.ts';
import type { QueryWords, WordForm, WordGroup } from '../../domain/search/expandQuery.ts';
import { foldText, parseVariants, type Variants } from '../../domain/search/foldText.ts';
import { isReadable } from '../../domain/search/matchReading.ts';
import { parseReadings, type ReadableText, toReadable } from '../../domain/search/Readings.ts';
import type { WordSide } from '../../domain/search/SearchAnswer.ts';
import type { SearchFile, SearchTexts } from '../../domain/search/SearchFile.ts';
import { simplifyText } from '../../domain/search/simplifyText.ts';

/** A name of a record as it is compared and as it is written. */
export interface NameForm {
  readonly folded: string;
  readonly written: string;
  readonly lang: LocaleTag;
  /** For names that have characters to be read aloud. */
  readonly readable: ReadableText | undefined;
}

/** One record as it is searched and shown. */
export interface SearchRecord {
  /** Its place in the file. */
  readonly place: number;
  readonly id: RecordId;
  readonly kind: RecordKind;
  readonly path: string;
  readonly names: Readonly<Record<LocaleTag, string>>;
  readonly notes: Readonly<Record<LocaleTag, string>>;
  /** Every name, those that fold alike once. */
  readonly forms: readonly NameForm[];
  /** Folded texts for the index. */
  readonly name: readonly string[];
  readonly more: readonly string[];
  readonly note: readonly string[];
}

export interface SearchParts {
  readonly records: readonly SearchRecord[];
  readonly words: QueryWords;
  readonly variants: Variants;
}

/** Unpacks the shipped file, giving way to the page after every few records. */
export async function readSearchFile(file: SearchFile, yieldToMain: () => Promise<void>): Promise<SearchParts> {
  const variants = parseVariants(file.simpler, file.alike);
  const simpler = parseVariants(file.simpler);
  const more = new Map(file.more.map(([place, ...names]) => [place, names]));
  const elsewhere = new Map(
    file.elsewhere.flatMap(([path, ...places]) => places.map((place) => [place, path] as const)),
  );
  const readings = parseReadings(file.readings);
  const fold = (text: string) => foldText(text, variants);
  const readable = (folded: string) => (isReadable(folded) ? toReadable(folded, readings) : undefined);
  const textsAt = (texts: SearchTexts, place: number): Record<LocaleTag, string> => {
    const hant = texts.hant[place] ?? '';
    const hans = texts.hans[place] ?? '';
    return { 'zh-Hant': hant, 'zh-Hans': hans === 0 ? simplifyText(hant, simpler) : hans, en: texts.en[place] ?? '' };
  };
  const records: SearchRecord[] = [];
  for (const [place, id] of file.ids.entries()) {
    const names = textsAt(file.names, place);
    const notes = textsAt(file.notes, place);
    const others = more.get(place) ?? [];
    const forms = new Map<string, NameForm>();
    const addForm = (written: string, lang: LocaleTag) => {
      const folded = fold(written);
      if (folded !== '' && !forms.has(folded)) forms.set(folded, { folded, written, lang, readable: readable(folded) });
      return folded;
    };
    const name = unique([
      addForm(names['zh-Hant'], 'zh-Hant'),
      addForm(names['zh-Hans'], 'zh-Hans'),
      addForm(names.en, 'en'),
    ]);
    const otherNames = others.map((written) => addForm(written, languageOf(written, simpler)));
    records.push({
      place,
      id,
      kind: idKind(id) as RecordKind,
      path: withSlug(elsewhere.get(place), id) ?? recordPath(id) ?? '/',
      names,
      notes,
      forms: [...forms.values()],
      name,
      more: otherNames,
      note: unique([fold(notes['zh-Hant']), fold(notes['zh-Hans']), fold(notes.en)]),
    });
    if (place % 24 === 23) await yieldToMain();
  }
  const groups = file.words.map(
    (lists): WordGroup =>
      lists.flatMap((list, side) =>
        list === ''
          ? []
          : list.split('|').map((written): WordForm => {
              const folded = fold(written);
              return { folded, written, side: sides[side] as WordSide, readable: readable(folded) };
            }),
      ),
  );
  return { records, words: { groups, numerals: file.numerals, fillers: file.fillers.split('|').map(fold) }, variants };
}

function withSlug(path: string | undefined, id: RecordId): string | undefined {
  return path?.endsWith('#') === true ? path + idSlug(id) : path;
}

const sides: readonly WordSide[] = ['taiwan', 'mainland', 'english', 'everyday'];

function languageOf(text: string, simpler: Variants): LocaleTag {
  if (!/\p{Script=Han}/u.test(text)) return 'en';
  return simplifyText(text, simpler) === text ? 'zh-Hans' : 'zh-Hant';
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}

import type { BagLine, BagList, BagStop, WayChoice } from '../bagList/BagList.ts';
import type { Count } from '../bagList/Count.ts';
import type { HandInView } from '../bagList/ErrandView.ts';
import type { GapView } from '../content/Citations.ts';
import type { PersonRef } from '../visitor/PersonRef.ts';
import { fillWords } from './fillWords.ts';
import type { VisitTextWords } from './VisitTextWords.ts';

export interface BagListTextParts {
  readonly bag: BagList;
  readonly words: VisitTextWords;
  /** The day in the reader's language; null while none is chosen. */
  readonly dayText: string | null;
  /** What is confirmed of the places' hours on the day, one sentence each. */
  readonly openings: readonly string[];
  /** The question that asks for the window's hours; null where it does not apply. */
  readonly hours: GapView | null;
  /** The reader's own words for persons, where they want them in the text; left out, persons are only counted. */
  readonly nameOf?: (person: PersonRef) => string;
  /** Whether ready papers are ticked off. */
  readonly withTicks?: boolean;
}

/**
 * The bag list as plain text, for a message or a note. Says nothing of a person but the order in which they stand,
 * unless `nameOf` is given; never a note, a date or a photograph. Lines end in a line feed.
 */
export function bagListText(parts: BagListTextParts): string {
  const { bag, words, dayText, openings, hours } = parts;
  const blocks = [
    [words.title, dayText === null ? words.noDay : fillWords(words.day, { day: dayText }), ...openings],
    ...bag.persons.map(({ person, stops }, index) => [
      `== ${personText(parts, person, index)} ==`,
      ...stops.flatMap((stop) => stopText(parts, stop)),
    ]),
    [
      ...bag.errands.flatMap((errand) =>
        errand.papersQuestion === null
          ? []
          : [withQuestion(words, fillWords(words.noList, { errand: errand.name }), errand.papersQuestion)],
      ),
      ...(hours === null ? [] : [withQuestion(words, words.hours, hours)]),
      ...(isAnyCounted(bag) || !hasLines(bag) ? [] : [words.countsNowhere]),
      ...(bag.mayAnyFollow || !hasLines(bag) ? [] : [words.nothingFollows]),
    ],
    [fillWords(words.source, { edition: bag.edition })],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function personText({ words, nameOf }: BagListTextParts, person: PersonRef, index: number): string {
  if (nameOf !== undefined) return nameOf(person);
  return person === 'self' ? words.me : fillWords(words.person, { number: index + 1 });
}

function stopText(parts: BagListTextParts, stop: BagStop): string[] {
  const { words } = parts;
  const lines = stop.lines.flatMap((line) => lineText(parts, line));
  const open = stop.choices.filter(({ taken, isSetAside }) => taken === null && !isSetAside);
  return [...placeText(words, stop), ...lines, ...open.flatMap((choice) => choiceText(words, choice))];
}

function placeText(words: VisitTextWords, { where, errands }: BagStop): string[] {
  return [`-- ${errands.map(({ name }) => name).join(words.comma)}`, `   ${whereText(words, where)}`];
}

function whereText(words: VisitTextWords, where: HandInView): string {
  switch (where.type) {
    case 'centre':
      return where.floorLabel === null
        ? fillWords(words.at, { place: where.name })
        : fillWords(words.atFloor, { place: where.name, floor: where.floorLabel });
    case 'elsewhere':
      return fillWords(words.at, { place: where.words });
    case 'notPublished':
      return where.question === null ? words.atUnknown : withQuestion(words, words.atUnknown, where.question);
  }
}

function lineText({ bag, words, withTicks }: BagListTextParts, line: BagLine): string[] {
  const box = withTicks === true && line.state === 'ready' ? '[x]' : '[ ]';
  const notes = new Set(line.neededFor.flatMap(({ note, onlyIf }) => [onlyIf, note].filter((one) => one !== null)));
  const errands = [...new Set(line.neededFor.map(({ errandName }) => errandName))].join(words.comma);
  return [
    `${box} ${bothScripts(line.name, line.clerkName)}`,
    ...(isAnyCounted(bag) ? countsText(words, line) : []).map(indent),
    ...(line.standing === 'bringIfYouHave' ? [words.bringIfYouHave] : []).map(indent),
    ...[...notes].map(indent),
    indent(fillWords(words.neededFor, { errands })),
  ];
}

/** Where no list gives any number, that is said once at the end instead of under every paper. */
function isAnyCounted(bag: BagList): boolean {
  return linesOf(bag).some(({ originals, copies }) => originals.atLeast > 0 || copies.atLeast > 0);
}

function hasLines(bag: BagList): boolean {
  return linesOf(bag).length > 0;
}

function linesOf({ persons }: BagList): readonly BagLine[] {
  return persons.flatMap(({ stops }) => stops.flatMap(({ lines }) => lines));
}

function countsText(words: VisitTextWords, { originals, copies }: BagLine): string[] {
  const known = [
    ...countText(originals, words.originals, words.originalsAtLeast),
    ...countText(copies, words.copies, words.copiesAtLeast),
  ];
  if (known.length === 0) return [words.countsUnknown];
  return originals.isStated && copies.isStated
    ? [known.join(words.comma)]
    : [known.join(words.comma), words.countsPartly];
}

function countText({ atLeast, isStated }: Count, exactly: string, orMore: string): string[] {
  if (atLeast === 0) return [];
  return [fillWords(isStated ? exactly : orMore, { count: atLeast })];
}

function choiceText(words: VisitTextWords, { requirementName, errandName, ways }: WayChoice): string[] {
  return [
    fillWords(words.chooseOne, { requirement: requirementName, errand: errandName }),
    ...ways.map(({ papers, when }) => {
      const names = papers.map(({ name, clerkName }) => bothScripts(name, clerkName)).join(words.comma);
      return indent(`( ) ${names}${when === null ? '' : fillWords(words.brackets, { inside: when })}`);
    }),
  ];
}

function bothScripts(name: string, clerkName: string): string {
  return name === clerkName ? name : `${name} / ${clerkName}`;
}

function withQuestion(words: VisitTextWords, sentence: string, { question }: GapView): string {
  return `${sentence}\n${indent(fillWords(words.ask, { question }))}`;
}

function indent(text: string): string {
  return `    ${text}`;
}

import type { Checklist } from '../content/Checklist.ts';
import type { ContentReader } from '../content/ContentReader.ts';
import type { ContentRecord } from '../content/ContentRecord.ts';
import { idKind, idSlug } from '../content/idParts.ts';
import type { EditionNumber } from '../content/PublishedEdition.ts';
import type { RecordKind } from '../content/RecordId.ts';
import { localeTags } from '../locale/LocaleTag.ts';
import type { LocalizedText } from '../locale/LocalizedText.ts';
import type { SeenErrand, SeenLine } from '../visit/SeenErrand.ts';

/** As many lines of one errand as are kept; none in the edition comes near. */
const mostLines = 400;

/** Reads an errand as it stands in an edition, to be kept until the next; undefined where the edition has none. */
export async function readSeenErrand(
  content: ContentReader,
  edition: EditionNumber,
  subjectId: string,
): Promise<SeenErrand | undefined> {
  const subject = await content.find(idKind(subjectId) as RecordKind, subjectId);
  if (subject === undefined) return undefined;
  const lists = (await content.list('checklist')).filter((list) => list.subjectId === subjectId);
  const ids = lists.flatMap(({ requirements }) =>
    requirements.flatMap((one) => one.lists.flatMap(({ items }) => items.map((item) => item.evidenceTypeId))),
  );
  const papers = new Map((await content.findMany('evidence', ids)).map(({ id, name }) => [id, name]));
  const lines = [...subjectLines(subject), ...lists.flatMap((list) => listLines(list, papers))];
  return { subjectId: subject.id, edition, lines: lines.slice(0, mostLines) };
}

function subjectLines(subject: ContentRecord): SeenLine[] {
  const lines: SeenLine[] = [{ key: 'name', text: subject.name }];
  if (subject.kind === 'gap') lines.push({ key: 'summary', text: subject.question });
  else if ('summary' in subject) lines.push({ key: 'summary', text: subject.summary });
  if ('conditions' in subject)
    lines.push(...subject.conditions.map(({ id, text }) => ({ key: `condition/${id}`, text })));
  if ('steps' in subject) lines.push(...subject.steps.map(({ id, text }) => ({ key: `step/${id}`, text })));
  if ('statements' in subject)
    lines.push(...subject.statements.map(({ id, text }) => ({ key: `statement/${id}`, text })));
  return lines;
}

function listLines(list: Checklist, papers: ReadonlyMap<string, LocalizedText>): SeenLine[] {
  const own = `list/${idSlug(list.id)}`;
  const lines: SeenLine[] = [{ key: `summary/${own}`, text: list.summary }];
  lines.push(...list.statements.map(({ id, text }) => ({ key: `statement/${own}/${id}`, text })));
  if (list.handInAt !== undefined) lines.push({ key: `handIn/${own}`, text: list.handInAt.words });
  if (list.proxy !== undefined) lines.push({ key: `proxy/${own}`, text: list.proxy.words });
  for (const requirement of list.requirements) {
    const at = `${own}/${requirement.id}`;
    lines.push({ key: `requirement/${at}`, text: requirement.name });
    for (const way of requirement.lists) {
      if (way.when !== null) lines.push({ key: `when/${at}/${way.id}`, text: way.when });
      for (const { evidenceTypeId, note, originals, copies } of way.items) {
        const name = papers.get(evidenceTypeId);
        if (name === undefined) continue;
        const key = `${at}/${way.id}/${idSlug(evidenceTypeId)}`;
        lines.push({ key: `paper/${key}`, text: withNote(name, note) });
        if (originals !== null) lines.push({ key: `originals/${key}`, text: bare(originals) });
        if (copies !== null) lines.push({ key: `copies/${key}`, text: bare(copies) });
      }
    }
  }
  return lines;
}

/** The paper and what the list asks of it, on two lines. */
function withNote(name: LocalizedText, note: LocalizedText | null): LocalizedText {
  return note === null ? name : everyTongue((tag) => `${name[tag]}\n${note[tag]}`);
}

function bare(number: number): LocalizedText {
  return everyTongue(() => String(number));
}

function everyTongue(text: (tag: (typeof localeTags)[number]) => string): LocalizedText {
  return Object.fromEntries(localeTags.map((tag) => [tag, text(tag)])) as LocalizedText;
}

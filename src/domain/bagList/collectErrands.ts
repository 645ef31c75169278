import type { Checklist, EvidenceRequest } from '../content/Checklist.ts';
import { type GapView, gapView, isDoubtful } from '../content/Citations.ts';
import type { ContentReader } from '../content/ContentReader.ts';
import type { ContentRecord } from '../content/ContentRecord.ts';
import type { EditionStamp } from '../content/EditionStamp.ts';
import type { EvidenceType } from '../content/EvidenceType.ts';
import { idKind } from '../content/idParts.ts';
import { linkPath } from '../content/linkPath.ts';
import type { RecordId, RecordKind } from '../content/RecordId.ts';
import { recordPath } from '../content/recordPath.ts';
import { statementViews } from '../content/StatementView.ts';
import { noDateTerms } from '../dates/validOn.ts';
import type { LocaleTag } from '../locale/LocaleTag.ts';
import type { ErrandList, ErrandView, HandInView, ProxyView, WantedPaper } from './ErrandView.ts';
import { visitGaps } from './visitGaps.ts';

/** The edition read, the language to answer in, and when the edition was issued. */
export interface ErrandReading {
  readonly content: ContentReader;
  readonly locale: LocaleTag;
  readonly edition: Pick<EditionStamp, 'issuedOn'>;
}

/**
 * What the edition knows of some errands, each once, in the order asked for; ids it does not have are left out. The
 * lists of an errand are those that name it as their subject. Never throws for what a record says.
 */
export async function collectErrands(reading: ErrandReading, subjectIds: readonly string[]): Promise<ErrandView[]> {
  const { content } = reading;
  const checklists = await content.list('checklist');
  const errands: ErrandView[] = [];
  for (const id of new Set(subjectIds)) {
    const subject = await content.find(idKind(id) as RecordKind, id);
    if (subject === undefined) continue;
    const lists = checklists.filter(({ subjectId }) => subjectId === id);
    errands.push(await errandView(reading, subject, lists));
  }
  return errands;
}

async function errandView(
  reading: ErrandReading,
  subject: ContentRecord,
  lists: readonly Checklist[],
): Promise<ErrandView> {
  const { locale } = reading;
  const own = 'gaps' in subject ? subject.gaps : [];
  const questions = await gapsOf(reading, [...lists.flatMap((list) => list.gaps), ...own]);
  const isPublished = lists.some((list) => list.standing === 'published');
  return {
    id: subject.id,
    name: subject.name[locale],
    clerkName: subject.name['zh-Hans'],
    path: linkPath(subject) ?? null,
    lists: await Promise.all(lists.map((list) => errandList(reading, list))),
    where: await handInView(reading, subject, lists),
    proxy: await proxyView(reading, lists),
    questions: subject.kind === 'gap' ? [gapView(subject, locale), ...questions] : questions,
    papersQuestion: isPublished
      ? null
      : subject.kind === 'gap'
        ? gapView(subject, locale)
        : await findGap(reading, visitGaps.papers),
  };
}

async function errandList(reading: ErrandReading, list: Checklist): Promise<ErrandList> {
  const { content, locale, edition } = reading;
  const ids = list.requirements.flatMap(({ lists }) =>
    lists.flatMap(({ items }) => items.map((i) => i.evidenceTypeId)),
  );
  const known = new Map((await content.findMany('evidence', ids)).map((evidence) => [evidence.id, evidence]));
  return {
    id: list.id,
    name: list.name[locale],
    summary: list.summary[locale],
    standing: list.standing,
    round: list.round?.[locale] ?? null,
    provenance: list.provenance,
    doubtful: isDoubtful(list.provenance, edition.issuedOn),
    requirements: list.requirements.map(({ id, name, lists }) => ({
      id,
      name: name[locale],
      ways: lists.map((way) => ({
        id: way.id,
        when: way.when?.[locale] ?? null,
        papers: way.items.flatMap((request) => {
          const evidence = known.get(request.evidenceTypeId);
          return evidence === undefined ? [] : [wantedPaper(reading, request, evidence)];
        }),
      })),
    })),
  };
}

function wantedPaper(reading: ErrandReading, request: EvidenceRequest, evidence: EvidenceType): WantedPaper {
  const { locale, edition } = reading;
  const { deferrable } = request;
  return {
    evidenceTypeId: evidence.id,
    name: evidence.name[locale],
    clerkName: evidence.name['zh-Hans'],
    summary: evidence.summary[locale],
    path: recordPath(evidence.id) ?? '',
    originals: request.originals,
    copies: request.copies,
    isUsedUp: evidence.usedUp === true,
    note: request.note?.[locale] ?? null,
    issuer: evidence.issuer?.[locale] ?? null,
    howToGet: evidence.howToGet?.[locale] ?? null,
    howLong: statementViews(
      evidence.statements.filter(({ topic }) => topic === 'speed'),
      locale,
      edition.issuedOn,
    ),
    terms: request.terms ?? noDateTerms,
    mayFollow:
      deferrable === undefined
        ? null
        : {
            words: deferrable.words[locale],
            provenance: deferrable.provenance,
            doubtful: isDoubtful(deferrable.provenance, edition.issuedOn),
          },
    provenance: request.provenance,
    doubtful: isDoubtful(request.provenance, edition.issuedOn),
  };
}

/** As the list says; else, for a service of this building, its own room; else a question. */
async function handInView(
  reading: ErrandReading,
  subject: ContentRecord,
  lists: readonly Checklist[],
): Promise<HandInView> {
  const { locale, edition } = reading;
  const told = lists.find(({ handInAt }) => handInAt !== undefined)?.handInAt;
  const words = told?.words[locale] ?? null;
  const service = subject.kind === 'service' ? subject : undefined;
  const placeId = told === undefined ? service?.placeId : told.placeId;
  const provenance = told?.provenance ?? service?.provenance;
  if (provenance !== undefined && placeId !== undefined) {
    const doubtful = isDoubtful(provenance, edition.issuedOn);
    const room = placeId === null ? undefined : await roomView(reading, placeId);
    if (room !== undefined) return { type: 'centre', ...room, words, provenance, doubtful };
    if (words !== null) return { type: 'elsewhere', words, provenance, doubtful };
  }
  const ownGap = lists.find(({ handInGapId }) => handInGapId !== undefined)?.handInGapId;
  return { type: 'notPublished', question: await findGap(reading, ownGap ?? visitGaps.place) };
}

async function roomView({ content, locale }: ErrandReading, id: RecordId) {
  const place = await content.find('place', id);
  if (place === undefined) return undefined;
  const floor = place.floorId === null ? undefined : await content.find('floor', place.floorId);
  return {
    placeId: place.id,
    name: place.name[locale],
    path: recordPath(place.id) ?? '',
    floorLabel: floor?.label ?? null,
    level: floor?.level ?? null,
    hours: place.openingHours ?? null,
  };
}

async function proxyView(reading: ErrandReading, lists: readonly Checklist[]): Promise<ProxyView> {
  const proxy = lists.find((list) => list.proxy !== undefined)?.proxy;
  if (proxy === undefined) return { type: 'notPublished', question: await findGap(reading, visitGaps.proxy) };
  return {
    type: proxy.allowed,
    words: proxy.words[reading.locale],
    provenance: proxy.provenance,
    doubtful: isDoubtful(proxy.provenance, reading.edition.issuedOn),
  };
}

async function gapsOf({ content, locale }: ErrandReading, ids: readonly string[]): Promise<GapView[]> {
  return (await content.findMany('gap', [...new Set(ids)])).map((gap) => gapView(gap, locale));
}

async function findGap({ content, locale }: ErrandReading, id: string): Promise<GapView | null> {
  const gap = await content.find('gap', id);
  return gap === undefined ? null : gapView(gap, locale);
}

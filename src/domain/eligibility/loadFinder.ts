import { type GapView, gapView, type RecordLink } from '../content/Citations.ts';
import type { ContentReader } from '../content/ContentReader.ts';
import type { ContentRecord } from '../content/ContentRecord.ts';
import type { EligibilityRule } from '../content/EligibilityRule.ts';
import { linkPath } from '../content/linkPath.ts';
import type { SourceView } from '../content/PageCitations.ts';
import { stepViews } from '../content/StepView.ts';
import type { PlainDate } from '../dates/PartialDate.ts';
import type { LocaleTag } from '../locale/LocaleTag.ts';
import type { FinderModel, FinderRule } from './FinderModel.ts';
import { loadQuestions } from './loadQuestions.ts';

/** The kinds of things the finder looks over, in the order in which it lists them. */
const subjectKinds = ['measure', 'housing', 'document', 'benefit'] as const;
type Subject = Extract<ContentRecord, { kind: (typeof subjectKinds)[number] | 'program' }>;

/**
 * Reads all that the finder runs on from an edition. Every measure, housing route, document and benefit is in it once,
 * with its rule or, where the edition has none, as one whose conditions are not published. The numbered slots of a
 * programme whose text was not supplied stand together, as their programme. `issuedOn` stands in for "today".
 */
export async function loadFinder(content: ContentReader, locale: LocaleTag, issuedOn: PlainDate): Promise<FinderModel> {
  const [questions, rules, gaps, sources] = await Promise.all([
    loadQuestions(content, locale),
    content.list('rule'),
    content.list('gap'),
    content.list('source'),
  ]);
  const gapsById = new Map<string, GapView>(gaps.map((gap) => [gap.id, gapView(gap, locale)]));
  const ruleOf = new Map(rules.map((rule) => [rule.subjectId, rule]));
  const elsewhere = new Set(rules.flatMap((rule) => rule.sameThingIds));
  const subjects = (await loadSubjects(content)).filter(({ id }) => ruleOf.has(id) || !elsewhere.has(id));
  const cited: Record<string, SourceView> = {};
  for (const source of sources) {
    const { publishedOn, dateInferred, url } = source;
    cited[source.id] = { name: source.name[locale], publishedOn, dateInferred, url };
  }
  return {
    questions,
    rules: subjects.flatMap((subject): FinderRule[] => {
      const link = linkOf(subject, locale);
      const rule = ruleOf.get(subject.id);
      const asked = (rule?.gaps ?? subject.gaps.slice(0, 1)).flatMap((id) => gapsById.get(id) ?? []);
      return link === undefined ? [] : [ruleView(link, rule, asked, locale, issuedOn)];
    }),
    citations: { sources: cited },
  };
}

async function loadSubjects(content: ContentReader): Promise<Subject[]> {
  const records: Subject[] = [];
  const programs = new Set<string>();
  for (const kind of subjectKinds) {
    for (const record of await content.list(kind)) {
      if (record.kind === 'measure' && !record.textSupplied && record.programId !== null) {
        const program = programs.has(record.programId) ? undefined : await content.find('program', record.programId);
        programs.add(record.programId);
        if (program !== undefined) records.push(program);
      } else {
        records.push(record);
      }
    }
  }
  return records;
}

function linkOf(record: Subject, locale: LocaleTag): RecordLink | undefined {
  const path = linkPath(record);
  return path === undefined ? undefined : { id: record.id, kind: record.kind, name: record.name[locale], path };
}

function ruleView(
  subject: RecordLink,
  rule: EligibilityRule | undefined,
  gaps: readonly GapView[],
  locale: LocaleTag,
  issuedOn: PlainDate,
): FinderRule {
  const requirements = rule?.requirements ?? [];
  const steps = stepViews(
    requirements.map(({ id, words, provenance }) => ({ id, text: words, provenance })),
    locale,
    issuedOn,
  );
  return {
    subject,
    isErrand: subject.kind !== 'program',
    round: rule?.round?.[locale] ?? null,
    conditionsPublished: rule?.conditionsPublished ?? false,
    heldWhen: rule?.heldWhen ?? null,
    requirements: requirements.flatMap(({ condition }, index) => {
      const step = steps[index];
      return step === undefined ? [] : [{ ...step, condition }];
    }),
    gaps,
  };
}

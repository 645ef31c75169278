import type { ChecklistView } from '../../../domain/checklist/ChecklistView.ts';
import { loadChecklist } from '../../../domain/checklist/loadChecklist.ts';
import { paperPaths } from '../../../domain/checklist/paperPaths.ts';
import type { Benefit } from '../../../domain/content/Benefit.ts';
import { isDoubtful, loadCitations, loadLinks, type RecordLink } from '../../../domain/content/Citations.ts';
import { type PageCitations, pageCitations } from '../../../domain/content/PageCitations.ts';
import type { Program } from '../../../domain/content/Program.ts';
import type { Provenance } from '../../../domain/content/Provenance.ts';
import { recordPath } from '../../../domain/content/recordPath.ts';
import { type StatementView, statementViews } from '../../../domain/content/StatementView.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';
import { type BenefitEntry, benefitEntry } from './BenefitsView.ts';
import { type PackageStop, packageStop } from './PackageStop.ts';

interface Told {
  readonly name: string;
  readonly summary: string;
  readonly level: Program['level'];
  readonly provenance: Provenance;
  readonly doubtful: boolean;
  readonly statements: readonly StatementView[];
  readonly citations: PageCitations;
}

/** One benefit or rule. */
export interface BenefitView extends Told {
  readonly type: 'benefit';
  readonly kind: Benefit['benefitKind'];
  /** The package it was announced in. */
  readonly announcedIn: Pick<RecordLink, 'name' | 'path'> | null;
  readonly checklist: ChecklistView | null;
}

/** One package of measures. */
export interface PackageView extends Told {
  readonly type: 'package';
  readonly officialTitle: Program['officialTitle'];
  readonly stop: PackageStop;
  readonly entries: readonly BenefitEntry[];
}

/** `/benefits/:id` is a benefit or a package. */
export async function loadBenefitOrPackage(request: PageRequest): Promise<BenefitView | PackageView | undefined> {
  const { content, params } = request;
  const slug = params['id'] ?? '';
  const benefit = await content.find('benefit', `benefit.${slug}`);
  if (benefit !== undefined) return loadBenefit(request, benefit);
  const program = await content.find('program', `program.${slug}`);
  return program === undefined || program.level === 'zone' ? undefined : loadPackage(request, program);
}

async function loadBenefit(request: PageRequest, benefit: Benefit): Promise<BenefitView> {
  const { content, locale, edition } = request;
  const checklist = benefit.checklistId === null ? undefined : await content.find('checklist', benefit.checklistId);
  const [announcedIn] = benefit.programId === null ? [] : await loadLinks(content, [benefit.programId], locale);
  const citations = await loadCitations(content, checklist === undefined ? [benefit] : [benefit, checklist], locale);
  const papers = checklist === undefined ? null : await loadChecklist(request, checklist);
  const linked = paperPaths(papers);
  return {
    type: 'benefit',
    name: benefit.name[locale],
    summary: benefit.summary[locale],
    level: benefit.level,
    kind: benefit.benefitKind,
    announcedIn: announcedIn === undefined ? null : { name: announcedIn.name, path: announcedIn.path },
    provenance: benefit.provenance,
    doubtful: isDoubtful(benefit.provenance, edition.issuedOn),
    checklist: papers,
    statements: statementViews(benefit.statements, locale, edition.issuedOn),
    citations: {
      ...pageCitations(citations),
      related: citations.related.filter(
        (link) => link.id !== benefit.programId && link.path !== recordPath(benefit.id) && !linked.has(link.path),
      ),
    },
  };
}

async function loadPackage({ content, locale, edition }: PageRequest, program: Program): Promise<PackageView> {
  const benefits = (await content.list('benefit')).filter((benefit) => benefit.programId === program.id);
  const shown = new Set<string>(benefits.map((benefit) => benefit.id));
  const citations = await loadCitations(content, [program], locale);
  return {
    type: 'package',
    name: program.name[locale],
    summary: program.summary[locale],
    level: program.level,
    officialTitle: program.officialTitle,
    stop: packageStop(program, benefits, locale),
    entries: benefits.map((benefit) => benefitEntry(benefit, locale)),
    provenance: program.provenance,
    doubtful: isDoubtful(program.provenance, edition.issuedOn),
    statements: statementViews(program.statements, locale, edition.issuedOn),
    citations: { ...pageCitations(citations), related: citations.related.filter((link) => !shown.has(link.id)) },
  };
}

import type { Benefit } from '../../../domain/content/Benefit.ts';
import type { ContentReader } from '../../../domain/content/ContentReader.ts';
import type { Program } from '../../../domain/content/Program.ts';
import { recordPath } from '../../../domain/content/recordPath.ts';
import type { PartialDate } from '../../../domain/dates/PartialDate.ts';
import type { LocaleTag } from '../../../domain/locale/LocaleTag.ts';

/**
 * How much of a package is known: `described` at least some of its items stand in this guide, `headline` only that it
 * was issued, `missing` not even that.
 */
export type PackageStanding = 'described' | 'headline' | 'missing';

/** A package of measures as a stop on the line of its level. */
export interface PackageStop {
  readonly path: string;
  readonly name: string;
  readonly level: Program['level'];
  /** The date of the report; null where nothing was found. */
  readonly asOf: PartialDate | null;
  readonly standing: PackageStanding;
  readonly past: boolean;
  /** How many items it is said to have; null where no source counts them. */
  readonly total: number | null;
  /** How many of them this guide describes. */
  readonly described: number;
}

/** The packages of city, province and nation, newest first. What was not found stands where its number puts it. */
export async function loadPackageStops(content: ContentReader, locale: LocaleTag): Promise<PackageStop[]> {
  const programs = (await content.list('program')).filter((program) => program.level !== 'zone');
  const benefits = await content.list('benefit');
  const found = programs
    .filter((program) => program.provenance.state !== 'notPublished')
    .sort((a, b) => (a.provenance.asOf < b.provenance.asOf ? 1 : -1));
  for (const missing of programs.filter((program) => program.provenance.state === 'notPublished')) {
    const before = found.filter((program) => program.id < missing.id).sort((a, b) => (a.id < b.id ? 1 : -1))[0];
    found.splice(before === undefined ? found.length : found.indexOf(before), 0, missing);
  }
  return found.map((program) => packageStop(program, benefits, locale));
}

/** A package with how much of it is known, given all benefits of the edition. */
export function packageStop(program: Program, benefits: readonly Benefit[], locale: LocaleTag): PackageStop {
  const described = benefits.filter((benefit) => benefit.programId === program.id).length;
  const missing = program.provenance.state === 'notPublished';
  return {
    path: recordPath(program.id) ?? '',
    name: program.name[locale],
    level: program.level,
    asOf: missing ? null : program.provenance.asOf,
    standing: missing ? 'missing' : described > 0 ? 'described' : 'headline',
    past: program.provenance.state === 'past',
    total: program.measureCount,
    described,
  };
}

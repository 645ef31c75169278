import type { Benefit } from '../../../domain/content/Benefit.ts';
import { recordPath } from '../../../domain/content/recordPath.ts';
import type { PartialDate } from '../../../domain/dates/PartialDate.ts';
import type { LocaleTag } from '../../../domain/locale/LocaleTag.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';
import { loadPackageStops, type PackageStop } from './PackageStop.ts';

/** One benefit or rule as a line of a list. */
export interface BenefitEntry {
  readonly path: string;
  readonly name: string;
  readonly asOf: PartialDate;
}

export interface BenefitGroup {
  readonly kind: Benefit['benefitKind'];
  readonly entries: readonly BenefitEntry[];
}

/** All that one level of government offers: its packages as they came, what each kind holds, and what is over. */
export interface BenefitLevel {
  readonly level: Benefit['level'];
  readonly packages: readonly PackageStop[];
  readonly groups: readonly BenefitGroup[];
  readonly past: readonly BenefitEntry[];
}

export interface BenefitsView {
  readonly levels: readonly BenefitLevel[];
}

const levels: readonly Benefit['level'][] = ['city', 'province', 'nation'];

/** What a visitor meets first comes first. */
const kinds: readonly Benefit['benefitKind'][] = [
  'card',
  'status',
  'travel',
  'housing',
  'health',
  'qualification',
  'support',
  'business',
  'exchange',
  'platform',
];

export async function loadBenefits({ content, locale }: PageRequest): Promise<BenefitsView> {
  const benefits = await content.list('benefit');
  const stops = await loadPackageStops(content, locale);
  return {
    levels: levels.map((level) => {
      const own = benefits.filter((benefit) => benefit.level === level);
      const current = own.filter((benefit) => benefit.provenance.state !== 'past');
      const entries = (list: readonly Benefit[]) => list.map((one) => benefitEntry(one, locale));
      return {
        level,
        packages: stops.filter((stop) => stop.level === level),
        groups: kinds
          .map((kind) => ({ kind, entries: entries(current.filter((benefit) => benefit.benefitKind === kind)) }))
          .filter((group) => group.entries.length > 0),
        past: entries(own.filter((benefit) => benefit.provenance.state === 'past')),
      };
    }),
  };
}

export function benefitEntry(benefit: Benefit, locale: LocaleTag): BenefitEntry {
  return {
    path: recordPath(benefit.id) ?? '',
    name: benefit.name[locale],
    asOf: benefit.provenance.asOf,
  };
}

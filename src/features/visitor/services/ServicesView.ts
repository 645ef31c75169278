import { isDoubtful } from '../../../domain/content/Citations.ts';
import { recordPath } from '../../../domain/content/recordPath.ts';
import type { Service, ServiceKind } from '../../../domain/content/Service.ts';
import type { PartialDate } from '../../../domain/dates/PartialDate.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';

export interface ServiceEntry {
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly asOf: PartialDate;
  readonly doubtful: boolean;
}

export interface ServiceGroup {
  readonly kind: ServiceKind;
  /** In use or announced when reported. */
  readonly entries: readonly ServiceEntry[];
  /** Only a plan when reported; whether it exists is not known. */
  readonly planned: readonly ServiceEntry[];
}

export interface ServicesView {
  /** Only kinds that have services: no empty headings. */
  readonly groups: readonly ServiceGroup[];
}

/** What comes first for someone standing in the building. */
const order: readonly ServiceKind[] = ['counter', 'platform', 'otherWindow', 'visitPoint', 'enterprise'];

export async function loadServices({ content, locale, edition }: PageRequest): Promise<ServicesView> {
  const services = await content.list('service');
  const entry = ({ id, name, summary, provenance }: Service): ServiceEntry => ({
    path: recordPath(id) ?? '',
    name: name[locale],
    summary: summary[locale],
    asOf: provenance.asOf,
    doubtful: isDoubtful(provenance, edition.issuedOn),
  });
  return {
    groups: order
      .map((kind) => {
        const own = services
          .filter((service) => service.serviceKind === kind)
          .sort((a, b) => (a.provenance.asOf < b.provenance.asOf ? 1 : -1));
        return {
          kind,
          entries: own.filter((service) => service.provenance.state !== 'planned').map(entry),
          planned: own.filter((service) => service.provenance.state === 'planned').map(entry),
        };
      })
      .filter((group) => group.entries.length + group.planned.length > 0),
  };
}

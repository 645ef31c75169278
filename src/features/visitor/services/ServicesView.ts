import { recordPath } from '../../../domain/content/recordPath.ts';
import type { Service, ServiceKind } from '../../../domain/content/Service.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';

export interface ServiceEntry {
  readonly path: string;
  readonly name: string;
  readonly summary: string;
}

export interface ServiceGroup {
  readonly kind: ServiceKind;
  readonly entries: readonly ServiceEntry[];
}

export interface ServicesView {
  /** Only kinds that have services: no empty headings. */
  readonly groups: readonly ServiceGroup[];
}

/** What comes first for someone standing in the building. */
const order: readonly ServiceKind[] = ['counter', 'enterprise', 'platform', 'otherWindow', 'visitPoint'];

export async function loadServices({ content, locale }: PageRequest): Promise<ServicesView> {
  const services = await content.list('service');
  const entry = ({ id, name, summary }: Service): ServiceEntry => ({
    path: recordPath(id) ?? '',
    name: name[locale],
    summary: summary[locale],
  });
  return {
    groups: order
      .map((kind) => ({ kind, entries: services.filter((service) => service.serviceKind === kind).map(entry) }))
      .filter((group) => group.entries.length > 0),
  };
}

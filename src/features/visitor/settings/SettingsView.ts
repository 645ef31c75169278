import type { PartialDate, PlainDate } from '../../../domain/dates/PartialDate.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';

export interface SettingsView {
  readonly edition: number;
  readonly issuedOn: PlainDate;
  /** Date of the newest publication the edition rests on; null when none is dated. */
  readonly newestSource: PartialDate | null;
  /** How many publications it rests on. */
  readonly sourceCount: number;
}

export async function loadSettings({ content, edition }: PageRequest): Promise<SettingsView> {
  const dates = (await content.list('source')).map(({ publishedOn }) => publishedOn);
  return {
    edition: edition.edition,
    issuedOn: edition.issuedOn,
    newestSource:
      dates
        .filter((date) => date !== null)
        .sort()
        .at(-1) ?? null,
    sourceCount: dates.length,
  };
}

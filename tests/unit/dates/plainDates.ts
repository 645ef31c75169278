import fc from 'fast-check';

const dayMs = 86_400_000;

/** Any calendar day between two, both included, by the platform's own calendar: an independent witness. */
export function plainDates(from: string, to: string): fc.Arbitrary<string> {
  const number = (date: string) => Date.parse(`${date}T00:00:00Z`) / dayMs;
  return fc.integer({ min: number(from), max: number(to) }).map((days) => dateOf(days));
}

/** The date so many days after 1 January 1970, by the platform. */
export function dateOf(days: number): string {
  return new Date(days * dayMs).toISOString().slice(0, 10);
}

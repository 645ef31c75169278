import type { ErrandView } from '../bagList/ErrandView.ts';
import { addDays } from '../dates/dayNumber.ts';
import type { Instant } from '../dates/Instant.ts';
import type { PlainDate } from '../dates/PartialDate.ts';
import { fillWords } from './fillWords.ts';
import type { VisitTextWords } from './VisitTextWords.ts';

/** A visit as an entry of a calendar: a whole day, since a window's hours are no appointment; they stand in the text. */
export interface VisitEvent {
  /** The same for the same errands, so that a visit put into the calendar again moves instead of standing twice. */
  readonly uid: string;
  readonly day: PlainDate;
  /** The day after, as calendars write the end of a whole day. */
  readonly until: PlainDate;
  readonly title: string;
  readonly description: string;
  readonly url: string;
  /** The day before and a week before, at nine in the morning at the centre, whatever zone the calendar is in. */
  readonly alarms: readonly { readonly at: Instant; readonly words: string }[];
}

export interface VisitEventParts {
  readonly errands: readonly Pick<ErrandView, 'id' | 'name'>[];
  readonly day: PlainDate;
  readonly words: VisitTextWords;
  /** The list as text; with personal words only where the reader wants them. */
  readonly listText: string;
  /** Leads back to the guide. */
  readonly url: string;
}

/** China is eight hours ahead of UTC all year. */
const nineAtCentre = 'T01:00:00Z';

/** Makes the calendar entry of a visit. Pure; errands in any order give the same entry but for the order of names. */
export function visitEvent({ errands, day, words, listText, url }: VisitEventParts): VisitEvent {
  const [only] = errands;
  return {
    uid: `visit-${fingerprint(errands.map(({ id }) => id))}@onetrip`,
    day,
    until: addDays(day, 1),
    title:
      errands.length === 1 && only !== undefined
        ? fillWords(words.eventTitle, { errand: only.name })
        : fillWords(words.eventTitleAll, { count: errands.length }),
    description: listText,
    url,
    alarms: [
      { at: addDays(day, -1) + nineAtCentre, words: words.alarmDay },
      { at: addDays(day, -7) + nineAtCentre, words: words.alarmWeek },
    ],
  };
}

/** 64 bits of FNV-1a over the sorted ids, in hex: not a secret, only short and always the same. */
function fingerprint(ids: readonly string[]): string {
  let hash = 0xcbf29ce484222325n;
  for (const character of [...new Set(ids)].sort().join(',')) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.charCodeAt(0))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

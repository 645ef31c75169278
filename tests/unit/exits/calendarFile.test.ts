import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { visitEvent } from '../../../src/domain/visitText/visitEvent.ts';
import { makeCalendarFile } from '../../../src/services/exits/makeCalendarFile.ts';
import { plainDates } from '../dates/plainDates.ts';
import { calendarFaults } from './calendarFaults.ts';
import { visitTextWords } from './words.ts';

const words = visitTextWords('zh-Hant');
const nowMs = Date.parse('2026-11-20T08:00:00Z');
const earlierMs = Date.parse('2026-11-10T08:00:00Z');
const residence = { id: 'document.residence-permit', name: '台灣居民居住證' };
const apartment = { id: 'housing.city-apartment', name: '台胞公寓' };

function eventOf(some: Partial<Parameters<typeof visitEvent>[0]> = {}) {
  return visitEvent({
    errands: [residence],
    day: '2026-11-24',
    words,
    listText: 'one\ntwo',
    url: 'https://example.org/visit?add=document.residence-permit&day=2026-11-24',
    ...some,
  });
}

/** The lines of a file with folded ones put together again (RFC 5545, 3.1), by name. */
function linesOf(text: string): readonly string[] {
  return text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '');
}

function fieldOf(text: string, name: string): string {
  const line = linesOf(text).find((one) => one.startsWith(`${name}:`) || one.startsWith(`${name};`)) ?? '';
  return line
    .slice(line.indexOf(':') + 1)
    .replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
}

describe('the calendar file', () => {
  const home = process.env['TZ'];
  afterEach(() => {
    if (home === undefined) delete process.env['TZ'];
    else process.env['TZ'] = home;
  });

  test('[EXIT-1] a whole day, with alarms at nine a week and a day before, and the way back', async () => {
    const text = await makeCalendarFile(eventOf(), earlierMs);
    expect(linesOf(text)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//OneTrip//visit//EN',
      'X-WR-TIMEZONE:Asia/Shanghai',
      'BEGIN:VEVENT',
      expect.stringMatching(/^UID:visit-[0-9a-f]{16}@onetrip$/),
      expect.stringMatching(/^SEQUENCE:\d+$/),
      'DTSTAMP:20261110T080000Z',
      'DTSTART;VALUE=DATE:20261124',
      'DTEND;VALUE=DATE:20261125',
      'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
      'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
      'SUMMARY:去辦：台灣居民居住證',
      'DESCRIPTION:one\\ntwo',
      'URL:https://example.org/visit?add=document.residence-permit&day=2026-11-24',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER;VALUE=DATE-TIME:20261123T010000Z',
      `DESCRIPTION:${words.alarmDay}`,
      'END:VALARM',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER;VALUE=DATE-TIME:20261117T010000Z',
      `DESCRIPTION:${words.alarmWeek}`,
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  test('[EXIT-1] the day is the day, wherever the device thinks it is', async () => {
    const days = plainDates('2026-01-01', '2099-12-30');
    for (const zone of ['Asia/Taipei', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      process.env['TZ'] = zone;
      await fc.assert(
        fc.asyncProperty(days, async (day) => {
          const text = await makeCalendarFile(eventOf({ day }), nowMs);
          expect(fieldOf(text, 'DTSTART'), zone).toBe(day.replaceAll('-', ''));
        }),
        { numRuns: 40 },
      );
    }
  });

  test('[EXIT-1] alarms ring at nine at the centre, on every device, and none that is past', async () => {
    const alarms = (text: string) =>
      linesOf(text).flatMap((line) => /^TRIGGER;VALUE=DATE-TIME:(.*)$/.exec(line)?.[1] ?? []);
    for (const zone of ['Asia/Taipei', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      process.env['TZ'] = zone;
      expect(alarms(makeCalendarFile(eventOf({ day: '2027-03-03' }), nowMs)), zone).toEqual([
        '20270302T010000Z',
        '20270224T010000Z',
      ]);
    }
    // On Friday 20 November at four in the afternoon: nine of the 17th is over, nine of the 23rd is not.
    expect(alarms(makeCalendarFile(eventOf({ day: '2026-11-24' }), nowMs))).toEqual(['20261123T010000Z']);
    expect(alarms(makeCalendarFile(eventOf({ day: '2026-11-20' }), nowMs))).toEqual([]);
  });

  test('[EXIT-1] every file is what RFC 5545 allows, however long its texts and address', async () => {
    expect(calendarFaults(makeCalendarFile(eventOf(), nowMs).replace('Z\r\n', '\r\n'))).not.toEqual([]);
    const text = fc.string({ unit: 'grapheme', maxLength: 300 }).map((one) => one.replace(/\p{Cc}/gu, ''));
    await fc.assert(
      fc.asyncProperty(
        plainDates('2026-01-02', '2099-12-30'),
        fc.oneof(text, fc.constantFrom('BEGIN:VALARM', 'a\nEND:VEVENT\nURL:b', '$&$1', 'URL;VALUE=URI:x')),
        fc.webPath({ size: 'large' }),
        async (day, listText, path) => {
          const url = `https://example.org/visit${path}`;
          const made = makeCalendarFile(eventOf({ day, listText, url }), nowMs);
          expect(calendarFaults(made)).toEqual([]);
          expect(linesOf(made)).toContain(`URL:${url}`);
          for (const line of made.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('[EXIT-2] put in again, it moves instead of standing twice: the same mark for the same errands, and a newer number', async () => {
    const first = await makeCalendarFile(eventOf({ errands: [residence, apartment] }), nowMs);
    const moved = await makeCalendarFile(
      eventOf({ errands: [apartment, residence], day: '2026-12-01' }),
      nowMs + 120_000,
    );
    const other = await makeCalendarFile(eventOf({ errands: [apartment] }), nowMs);
    expect(fieldOf(moved, 'UID')).toBe(fieldOf(first, 'UID'));
    expect(Number(fieldOf(moved, 'SEQUENCE'))).toBeGreaterThan(Number(fieldOf(first, 'SEQUENCE')));
    expect(fieldOf(other, 'UID')).not.toBe(fieldOf(first, 'UID'));
    expect(fieldOf(first, 'SUMMARY')).toBe('去辦 2 件事');
  });

  test('[EXIT-3] whatever stands in the list comes back unchanged, in lines of at most 75 octets', async () => {
    const piece = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(';', ',', '\\', '\\n', ':', '"', '居住證'));
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 40 }), async (pieces) => {
        // Control signs are not part of a text in RFC 5545; the guide's own texts have none.
        const listText = `a${pieces.join('').replace(/\p{Cc}/gu, '')}z`;
        const text = await makeCalendarFile(eventOf({ listText }), nowMs);
        const name = linesOf(text).find((line) => line.startsWith('DESCRIPTION:')) ?? '';
        expect(name).not.toBe('');
        expect(fieldOf(text, 'DESCRIPTION')).toBe(listText);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }),
      { numRuns: 300 },
    );
  });
});

import ical, { ICalAlarmType } from 'ical-generator';
import type { VisitEvent } from '../../domain/visitText/visitEvent.ts';

/** Seconds are more than a calendar needs to know which copy of an entry is the newer. */
const minuteMs = 60_000;
/** Counting from here keeps the sequence number small: 2026-01-01. */
const firstMs = Date.UTC(2026, 0, 1);

/**
 * The text of an `.ics` file (RFC 5545) with one entry and those of its alarms that are still to come. `nowMs` stamps
 * it: an entry made later replaces one of the same `uid`. A whole day has no zone, so what is counted from its start
 * rings by the zone of whoever reads it: alarms are given as moments, and the calendar is named after the centre's zone.
 */
export function makeCalendarFile(event: VisitEvent, nowMs: number): string {
  const calendar = ical({ prodId: { company: 'OneTrip', product: 'visit' } });
  const entry = calendar.createEvent({
    id: event.uid,
    // A whole day is written by its UTC date, whatever zone the device is set to.
    start: new Date(`${event.day}T00:00:00Z`),
    end: new Date(`${event.until}T00:00:00Z`),
    allDay: true,
    summary: event.title,
    description: event.description,
    stamp: new Date(nowMs),
    sequence: Math.max(0, Math.floor((nowMs - firstMs) / minuteMs)),
  });
  for (const { at, words } of event.alarms) {
    const trigger = new Date(at);
    if (trigger.getTime() > nowMs) entry.createAlarm({ type: ICalAlarmType.display, trigger, description: words });
  }
  return completed(calendar.toString(), event.url);
}

/**
 * What the generator does otherwise than RFC 5545: the address stood after the alarms, where no property may (3.6.1),
 * with its commas escaped as those of a text (3.3.13); with a zone, moments would lose their `Z`; the last line has no end.
 */
function completed(text: string, url: string): string {
  const address = `URL:${url}`.replace(/.{74}(?=.)/g, '$&\r\n ');
  return `${text}\r\n`
    .replace(/^(?=BEGIN:VALARM\r\n|END:VEVENT\r\n)/m, () => `${address}\r\n`)
    .replace(/^(?=BEGIN:VEVENT\r\n)/m, 'X-WR-TIMEZONE:Asia/Shanghai\r\n');
}

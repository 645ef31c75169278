import ical, { ICalAlarmType } from 'ical-generator';
import type { VisitEvent } from '../../domain/visitText/visitEvent.ts';

/** Seconds are more than a calendar needs to know which copy of an entry is the newer. */
const minuteMs = 60_000;
/** Counting from here keeps the sequence number small: 2026-01-01. */
const firstMs = Date.UTC(2026, 0, 1);

/**
 * The text of an `.ics` file (RFC 5545) with one entry and its alarms. `nowMs` stamps it: an entry made later replaces
 * one of the same `uid`.
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
    url: event.url,
    stamp: new Date(nowMs),
    sequence: Math.max(0, Math.floor((nowMs - firstMs) / minuteMs)),
  });
  for (const { secondsBefore, words } of event.alarms) {
    entry.createAlarm({ type: ICalAlarmType.display, triggerBefore: secondsBefore, description: words });
  }
  return calendar.toString();
}

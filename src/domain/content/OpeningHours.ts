import * as v from 'valibot';
import { Assurance } from './Provenance.ts';

const ClockTime = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

const OpenTime = v.pipe(
  v.strictObject({
    /** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
    weekday: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)),
    /** Of the clock at the centre, `09:00`. */
    from: ClockTime,
    to: ClockTime,
  }),
  v.check(({ from, to }) => from < to, 'closes before it opens'),
);
export type OpenTime = v.InferOutput<typeof OpenTime>;

/**
 * When a place is open in an ordinary week (HSDS schedule), as the centre itself confirmed it; hours that only a report
 * tells stay a statement. A weekday without a time is closed. Nothing is said of public holidays, nor of weekends worked
 * in exchange. Times stand in order and share no moment.
 */
export const OpeningHours = v.strictObject({
  confirmed: Assurance,
  week: v.pipe(
    v.array(OpenTime),
    v.minLength(1),
    v.check(
      (week) =>
        week.every((time, index) => {
          const before = week[index - 1];
          return (
            before === undefined ||
            before.weekday < time.weekday ||
            (before.weekday === time.weekday && before.to < time.from)
          );
        }),
      'times out of order, or two at once',
    ),
  ),
});
export type OpeningHours = v.InferOutput<typeof OpeningHours>;

import * as v from 'valibot';
import { PlainDate } from '../dates/PartialDate.ts';
import { recordBase } from './RecordBase.ts';

const Days = v.pipe(v.array(PlainDate), v.maxLength(120));

/**
 * The public holidays of one year on the mainland, as its notice gives them: every day off, weekends among them, and
 * the Saturdays and Sundays that are worked in exchange. A year without a record is unknown, never worked out.
 */
export const CalendarYear = v.strictObject({
  ...recordBase('calendar'),
  year: v.pipe(v.number(), v.integer(), v.minValue(2020), v.maxValue(2199)),
  closed: v.pipe(Days, v.minLength(1)),
  shiftedWorkdays: Days,
});
export type CalendarYear = v.InferOutput<typeof CalendarYear>;

import { useEffect, useState } from 'react';
import type { PlainDate } from '../../domain/dates/PartialDate.ts';

/**
 * Today at the centre, looked up again whenever the reader comes back to the page: phones keep pages open for days.
 * Undefined in the built page.
 */
export function useToday(): PlainDate | undefined {
  const [today, setToday] = useState<PlainDate>();
  useEffect(() => {
    const look = () => setToday(centreDay(Date.now()));
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return today;
}

const hoursAhead = 8;

/** The calendar day at the centre at a moment: UTC+8 all year, whatever zone the device is set to. */
function centreDay(epochMs: number): PlainDate {
  return new Date(epochMs + hoursAhead * 3_600_000).toISOString().slice(0, 10);
}

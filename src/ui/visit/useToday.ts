import { useEffect, useState } from 'react';
import { type BelievedToday, believedToday } from '../../domain/calendar/believedToday.ts';
import { todayAtCentre } from '../../domain/calendar/todayAtCentre.ts';
import type { EditionReading } from './useEdition.ts';

const look = () => todayAtCentre(Date.now());

/**
 * Today at the centre, looked up again whenever the reader comes back to the page: phones keep pages open for days.
 * Never before the edition it is counted with. Only for what is drawn after the built page stands.
 */
export function useToday(edition: EditionReading): BelievedToday {
  const [device, setDevice] = useState(look);
  useEffect(() => {
    const again = () => setDevice(look());
    document.addEventListener('visibilitychange', again);
    return () => document.removeEventListener('visibilitychange', again);
  }, []);
  return believedToday(device, edition.status === 'ready' ? edition.opened.edition.issuedOn : undefined);
}

import { useEffect, useState } from 'react';
import type { OpenedEdition, VisitFiguresPorts } from './VisitPort.ts';

export type EditionReading =
  | { readonly status: 'loading' }
  /** It can neither be kept nor read on this device. */
  | { readonly status: 'absent' }
  | { readonly status: 'ready'; readonly opened: OpenedEdition };

/** The edition on this device, once it is wanted; installed first where it is not there yet. */
export function useEdition({ open }: VisitFiguresPorts['edition'], wanted: boolean): EditionReading {
  const [reading, setReading] = useState<EditionReading>({ status: 'loading' });
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    const absent = () => gone || setReading({ status: 'absent' });
    open().then((opened) => {
      if (opened === undefined) absent();
      else if (!gone) setReading({ status: 'ready', opened });
    }, absent);
    return () => {
      gone = true;
    };
  }, [open, wanted]);
  return reading;
}

import { useCallback, useEffect, useState } from 'react';

export const steps = ['errands', 'whom', 'day', 'list'] as const;
/** `show` stands beside the way: at the window, once the list is there. */
export type Step = (typeof steps)[number] | 'show';

const key = 'step';

/** The step that the address of this page names: `/visit?step=day`; undefined for none. */
function stepInAddress(): Step | undefined {
  const named = new URLSearchParams(location.search).get(key);
  return [...steps, 'show' as const].find((step) => step === named);
}

/**
 * Which step is on screen. It stands in the address, so that the phone's own way back leads one step back and a
 * reload stays where one was. `whenUnnamed` is the step of an address that names none.
 */
export function useStep(whenUnnamed: Step): { readonly step: Step; go(step: Step): void } {
  const [named, setNamed] = useState(stepInAddress);
  useEffect(() => {
    const read = () => setNamed(stepInAddress());
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);
  const go = useCallback((step: Step) => {
    const address = new URL(location.href);
    address.searchParams.set(key, step);
    address.hash = '';
    history.pushState(history.state, '', address);
    setNamed(step);
  }, []);
  return { step: named ?? whenUnnamed, go };
}

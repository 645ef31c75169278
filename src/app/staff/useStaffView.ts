import { useCallback, useEffect, useState } from 'react';
import { hrefFor, parseAddress } from '../../ui/locale/address.ts';

export type StaffView = 'desk' | 'cases' | 'settings';

const views: readonly StaffView[] = ['desk', 'cases', 'settings'];
const changed = 'staffview';

/**
 * Which page of the window is open, `/staff/cases#<case>`. A case stands behind the hash: it never reaches a server,
 * and any host can answer the address.
 */
export function useStaffView(): {
  readonly view: StaffView;
  readonly caseId: string;
  go(view: StaffView, caseId?: string): void;
} {
  const [at, setAt] = useState(read);
  useEffect(() => {
    const follow = () => setAt(read());
    for (const name of ['popstate', 'hashchange', changed]) addEventListener(name, follow);
    return () => {
      for (const name of ['popstate', 'hashchange', changed]) removeEventListener(name, follow);
    };
  }, []);
  const go = useCallback((view: StaffView, caseId = '') => {
    const locale = parseAddress(location.pathname)?.locale ?? 'zh-Hant';
    history.pushState(null, '', `${hrefFor(`/staff/${view}`, locale)}${caseId === '' ? '' : `#${caseId}`}`);
    dispatchEvent(new Event(changed));
  }, []);
  return { ...at, go };
}

function read(): { readonly view: StaffView; readonly caseId: string } {
  const name = parseAddress(location.pathname)?.path.split('/')[2];
  return { view: views.find((view) => view === name) ?? 'desk', caseId: location.hash.slice(1) };
}

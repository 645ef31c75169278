import { useEffect, useState } from 'react';
import { lineExternalAddress } from '../../domain/address/lineExternalAddress.ts';
import { hrefFor } from '../locale/address.ts';
import { usePageAddress } from '../locale/LocaleContext.ts';

/** On paper only: where this page is found again. LINE's parameter makes it open in a browser of its own. */
export function PrintedAddress() {
  const { path, locale } = usePageAddress();
  const [origin, setOrigin] = useState('');
  useEffect(() => setOrigin(location.origin), []);
  return (
    <p className="hidden break-all print:block">
      {origin !== '' && lineExternalAddress(origin + hrefFor(path, locale))}
    </p>
  );
}

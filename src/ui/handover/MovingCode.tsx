import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../controls/Button.tsx';
import { QrPicture } from './QrPicture.tsx';

interface MovingCodeProps {
  /** One code stands still; several follow one another until they are stopped. */
  readonly codes: readonly { readonly rows: readonly (readonly boolean[])[] }[];
  readonly label: string;
}

const frameMs = 250;

/** A code to be read by a camera. One that moves can be stopped, and stands still from the start where motion is not wanted. */
export function MovingCode({ codes, label }: MovingCodeProps) {
  const { t } = useTranslation('handover');
  const [at, setAt] = useState(0);
  const [runs, setRuns] = useState(() => !matchMedia('(prefers-reduced-motion: reduce)').matches);
  const isMoving = runs && codes.length > 1;
  useEffect(() => {
    if (!isMoving) return;
    const timer = setInterval(() => setAt((before) => before + 1), frameMs);
    return () => clearInterval(timer);
  }, [isMoving]);
  const code = codes[at % codes.length];
  if (code === undefined) return null;
  const step = (by: number) => setAt((before) => (before + by + codes.length) % codes.length);
  return (
    <div className="w-full max-w-96">
      <QrPicture rows={code.rows} label={label} />
      {codes.length > 1 && (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <Button onClick={() => setRuns(!runs)}>{t(runs ? 'code.pause' : 'code.run')}</Button>
          {!runs && <Button onClick={() => step(1)}>{t('code.next')}</Button>}
          <span className="text-small tabular-nums">
            {t('code.part', { number: (at % codes.length) + 1, of: codes.length })}
          </span>
        </div>
      )}
    </div>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../controls/Button.tsx';

interface LargePictureProps {
  readonly url: string | undefined;
  readonly alt: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** A picture as wide as the screen allows, and on demand as large as it is, to read the smallest print. */
export function LargePicture({ url, alt, width, height }: LargePictureProps) {
  const { t } = useTranslation('papers');
  const [isLarge, setLarge] = useState(false);
  return (
    <>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable without a mouse.
        tabIndex={0}
        aria-label={alt}
        className="max-h-[42dvh] min-h-44 overflow-auto border border-rule bg-paper"
      >
        {url !== undefined && (
          <img
            src={url}
            alt={alt}
            width={width ?? undefined}
            height={height ?? undefined}
            className={isLarge ? 'h-auto max-w-none' : 'h-auto w-full'}
          />
        )}
      </section>
      <p className="-ms-5.5">
        <Button look="quiet" aria-pressed={isLarge} onClick={() => setLarge(!isLarge)}>
          {t(isLarge ? 'fit' : 'enlarge')}
        </Button>
      </p>
    </>
  );
}

import { useTranslation } from 'react-i18next';
import type { Program } from '../../domain/content/Program.ts';

/** The title as the paper bears it, in that paper's script: what one says or shows when asking for it. */
export function OfficialTitle({ title }: { readonly title: NonNullable<Program['officialTitle']> }) {
  const { t } = useTranslation('facts');
  return (
    <figure className="max-w-prose border-y-2 border-ink py-5">
      <figcaption className="text-small text-ink-soft">{t('officialTitle')}</figcaption>
      <p lang={title.lang} className="mt-1 text-lead font-semibold">
        {title.text}
      </p>
    </figure>
  );
}

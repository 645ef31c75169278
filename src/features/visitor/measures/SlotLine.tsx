import { useTranslation } from 'react-i18next';
import { useHref } from '../../../ui/locale/useHref.ts';
import type { MeasureView } from './MeasureView.ts';

interface SlotLineProps {
  readonly current: number;
  readonly slots: MeasureView['slots'];
}

/** All numbered places in a row, the present one marked: the way to a neighbour. */
export function SlotLine({ current, slots }: SlotLineProps) {
  const { t } = useTranslation('measures');
  const href = useHref();
  return (
    <nav aria-label={t('page.otherNumbers')} className="mb-6 print:hidden">
      <ol className="flex flex-wrap gap-1 text-lead tabular-nums">
        {slots.map(({ number, path }) => (
          <li key={number}>
            <a
              href={href(path)}
              aria-current={number === current ? 'page' : undefined}
              className="flex size-11 items-center justify-center border-2 border-transparent text-river underline underline-offset-4 aria-[current]:border-ink aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              <span className="sr-only">{t('page.number', { number })}</span>
              <span aria-hidden="true">{number}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

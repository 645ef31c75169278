import { useTranslation } from 'react-i18next';
import type { PageCitations } from '../../../domain/content/PageCitations.ts';
import { StepNote } from '../../../ui/fact/StepNote.tsx';
import type { JourneyView, LegStanding } from './JourneyView.ts';

/** The line itself tells how a leg is known: whole as reported, dashed where we worked it out, dots where nobody knows. */
const lines: Readonly<Record<LegStanding, string>> = {
  reported: 'border-ink',
  inferred: 'border-dashed border-ink',
  unknown: 'border-dotted border-rule',
};

interface LegLineProps {
  readonly journey: Pick<JourneyView, 'from' | 'to' | 'legs'>;
  readonly citations: Pick<PageCitations, 'sources'>;
}

/** A journey as one line from where one starts to the centre, with a station at every change. */
export function LegLine({ journey, citations }: LegLineProps) {
  const { t } = useTranslation('travel');
  const { from, to, legs } = journey;
  return (
    <ol className="ms-2.5">
      {legs.map((leg, index) => (
        <li key={leg.id} className={`relative border-s-4 ps-7 pb-6 ${lines[leg.standing]}`}>
          <Station />
          {index === 0 && <p className="mb-2 text-lead font-semibold">{from}</p>}
          <p className="text-small text-ink-soft">
            {[
              leg.mode !== 'unknown' && t(`mode.${leg.mode}`),
              leg.standing !== 'reported' && t(`standing.${leg.standing}`),
            ]
              .filter(Boolean)
              .join(t('mode.and'))}
          </p>
          <p>{leg.text}</p>
          <StepNote steps={legs} index={index} citations={citations} />
        </li>
      ))}
      {to !== null && (
        <li className="relative border-s-4 border-transparent ps-7">
          <Station end />
          <p className="text-lead font-semibold">{to.name}</p>
          {to.address !== null && <p>{to.address}</p>}
        </li>
      )}
    </ol>
  );
}

function Station({ end = false }: { readonly end?: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={`absolute -start-3 top-1 size-5 rounded-full border-4 border-ink ${end ? 'bg-ink' : 'bg-paper'}`}
    />
  );
}

import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result, TaggedError } from '../../domain/result/Result.ts';
import type { EvidenceState } from '../../domain/visitor/EvidenceItem.ts';
import { evidenceStates } from '../../domain/visitor/evidenceStates.ts';
import { SaveStatus } from './SaveStatus.tsx';
import { useSaving } from './useSaving.ts';

/** The states offered on every list; the others are set on the page of the visit, and shown here where they are. */
const everyday: ReadonlySet<EvidenceState> = new Set(['notStarted', 'ready', 'notNeeded']);

interface PaperStateProps {
  readonly paperName: string;
  /** As stored on the device. */
  readonly state: EvidenceState;
  /** Offers every state, as the page of the visit does. */
  readonly all?: boolean;
  save(state: EvidenceState): Promise<Result<unknown, TaggedError>>;
}

/** How far a paper is. While a choice is being stored it is shown; if that fails, what is stored is shown again. */
export function PaperState({ paperName, state, all = false, save }: PaperStateProps) {
  const { t } = useTranslation('checklist');
  const name = useId();
  const [wanted, setWanted] = useState<EvidenceState>();
  const { saving, run } = useSaving();
  const choose = async (next: EvidenceState) => {
    setWanted(next);
    await run(() => save(next));
    setWanted((now) => (now === next ? undefined : now));
  };
  return (
    <div className="noscript:hidden print:hidden">
      <fieldset className="mt-2">
        <legend className="sr-only">{paperName}</legend>
        <div className="flex flex-wrap ps-0.5 pt-0.5">
          {evidenceStates
            .filter((option) => all || everyday.has(option) || option === state)
            .map((option) => (
              <label key={option} className="tick">
                <input
                  type="radio"
                  name={name}
                  value={option}
                  checked={option === (wanted ?? state)}
                  onChange={() => void choose(option)}
                  className="size-5 shrink-0 accent-river"
                />
                {t(`paper.state.${option}`)}
              </label>
            ))}
        </div>
      </fieldset>
      <SaveStatus saving={saving} />
    </div>
  );
}

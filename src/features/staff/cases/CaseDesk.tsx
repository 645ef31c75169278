import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { todayAtCentre } from '../../../domain/calendar/todayAtCentre.ts';
import type { Case } from '../../../domain/cases/Case.ts';
import type { PaperCheck } from '../../../domain/cases/PaperCheck.ts';
import type { Handover } from '../../../domain/handover/Handover.ts';
import type { Arrival } from '../../../services/staff/Arrival.ts';
import type { StaffDesk } from '../../../services/staff/StaffDesk.ts';
import type { StaffError } from '../../../services/staff/StaffError.ts';
import type { Clerk, GivenReceipt, WindowName } from '../../../services/staff/StaffService.ts';
import { hasSingleKeys } from '../../../ui/controls/hasSingleKeys.ts';
import { errorKey } from '../../../ui/errors/errorText.ts';
import { Arrived } from './Arrived.tsx';
import { AtOtherWindow } from './AtOtherWindow.tsx';
import { allowedHere, isOpenElsewhere } from './allowedHere.ts';
import { Brought } from './Brought.tsx';
import { type Asking, CaseSteps } from './CaseSteps.tsx';
import { CheckButtons } from './CheckButtons.tsx';
import { CheckForm, type CheckKind } from './CheckForm.tsx';
import { caseKeys } from './caseKeys.ts';
import { History } from './History.tsx';
import { PaperList } from './PaperList.tsx';
import { PracticeGuide } from './PracticeGuide.tsx';
import { ReceiptView } from './ReceiptView.tsx';
import type { OpenCase } from './useCase.ts';
import { useCaseKeys } from './useCaseKeys.ts';
import { useListFocus } from './useListFocus.ts';
import { VisitorHalf } from './VisitorHalf.tsx';
import { VisitorSays } from './VisitorSays.tsx';

interface CaseDeskProps extends Omit<OpenCase, 'read'> {
  readonly desk: StaffDesk;
  readonly caseId: string;
  readonly found: Case;
  readonly opened: NonNullable<Case['opened']>;
  readonly handover: Handover | null;
  readonly arrival: Arrival | undefined;
  readonly clerk: Clerk;
  readonly clerks: readonly Clerk[];
  readonly window: WindowName;
  /** What other windows are called, by id. */
  readonly windows: ReadonlyMap<string, string>;
  onClose(): void;
  onOpen(caseId: string): void;
}

/** One visit at the window: every paper checked by one key, and the visitor's half of the screen beside it. */
export function CaseDesk(props: CaseDeskProps) {
  const {
    desk,
    caseId,
    handover,
    arrival,
    clerk,
    clerks,
    window: own,
    windows,
    found,
    opened,
    rows,
    words,
    error,
    act,
    reload,
    onClose,
    onOpen,
  } = props;
  const { t } = useTranslation('staff');
  const [at, setAt] = useState(0);
  const [asking, setAsking] = useState<Asking>();
  const [given, setGiven] = useState<GivenReceipt>();
  const [refused, setRefused] = useState<StaffError>();
  const isGiving = useRef(false);
  const list = useRef<HTMLUListElement>(null);
  const isThere = rows.length > 0;
  useListFocus(list, isThere && given === undefined);
  const place = Math.min(at, rows.length - 1);
  const row = rows[place];
  const nameOf = (id: string) => words?.clerk.get(id) ?? id;
  const allowed = allowedHere(found, own.id);
  const may = (type: (typeof allowed)[number]) => allowed.includes(type);

  const today = todayAtCentre(desk.nowMs());
  const toPapers = () => {
    setAsking(undefined);
    list.current?.focus({ preventScroll: true });
  };

  const check = (made: PaperCheck) => {
    if (row === undefined) return;
    const { person, evidenceTypeId } = row;
    toPapers();
    // On at once, so that the next key is for the next paper; what is not kept comes back with the reason.
    setAt(Math.min(place + 1, rows.length - 1));
    void act({ type: 'paperChecked', person, evidenceTypeId, check: made }).then((kept) => kept || setAt(place));
  };
  const begin = (kind: CheckKind) => {
    if (row === undefined || !may('paperChecked')) return;
    if (kind === 'accepted' || kind === 'copyTaken') check({ result: kind, reason: null, until: null });
    else setAsking(kind);
  };
  const undoable = may('undone') && found.undoable?.clerkId === clerk.id ? found.undoable : null;
  const undo = () => {
    if (undoable !== null) void act({ type: 'undone', target: undoable.id });
  };
  const receipt = async () => {
    if (isGiving.current || !may('receiptGiven')) return;
    isGiving.current = true;
    const result = await desk.staff.giveReceipt(caseId);
    isGiving.current = false;
    setRefused(result.ok ? undefined : result.error);
    if (!result.ok) return;
    setGiven(result.value);
    reload();
  };
  useCaseKeys((key) => {
    if (given !== undefined || asking !== undefined) return false;
    const kind = caseKeys.check.find(([one]) => one === key)?.[1];
    const move = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[key];
    if (kind !== undefined) begin(kind);
    else if (move !== undefined) setAt(Math.max(0, Math.min(rows.length - 1, place + move)));
    else if (key === caseKeys.undo) undo();
    else return false;
    return true;
  });
  if (given !== undefined && words !== undefined)
    return (
      <ReceiptView
        desk={desk}
        given={given}
        words={words}
        persons={opened.persons}
        comeBack={found.comeBack}
        onBack={() => setGiven(undefined)}
        onNext={onClose}
      />
    );
  const wrong = refused ?? error;
  return (
    <div>
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h1 lang="zh-Hans" className="text-title font-bold">
          {opened.errands.map(({ subjectId }) => nameOf(subjectId)).join('、')}
        </h1>
        <p role="status" data-status={found.status}>
          {t(`status.${found.status}`)}
        </p>
        {opened.practice && <p className="border-2 border-ink px-2 font-bold">{t('case.practice')}</p>}
      </div>
      {arrival !== undefined && <Arrived arrival={arrival} onOpen={onOpen} />}
      {found.anomalies.length > 0 && (
        <p className="mt-2 font-semibold">{t('case.look', { count: found.anomalies.length })}</p>
      )}
      {isOpenElsewhere(found, own.id) && (
        <AtOtherWindow name={windows.get(found.atWindow ?? '')} onTakeOver={() => void act({ type: 'resumed' })} />
      )}
      {opened.practice && <PracticeGuide actions={found.actions} />}
      <div className="mt-4 grid gap-8 grid-cols-[minmax(0,1fr)] md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div>
          {words !== undefined && (
            <VisitorSays
              handover={handover}
              spokenDay={arrival?.spokenDay ?? null}
              unknown={arrival?.unknown ?? 0}
              words={words}
              today={todayAtCentre(desk.nowMs())}
            />
          )}
          <Brought
            desk={desk}
            caseId={caseId}
            persons={opened.persons}
            nameOf={words === undefined ? undefined : nameOf}
          />
          {hasSingleKeys() && <p className="mb-1 text-small">{t('case.keys')}</p>}
          <PaperList rows={rows} marked={row} persons={opened.persons} listRef={list} onMark={setAt} />
          {!isThere && words !== undefined && <p className="mt-2">{t('case.noPapers')}</p>}
        </div>
        <div className="self-start md:sticky md:top-6">
          <VisitorHalf row={row} words={words} />
          <CheckButtons
            mayCheck={row !== undefined && may('paperChecked')}
            mayUndo={undoable !== null}
            onCheck={begin}
            onUndo={undo}
          />
          {asking !== undefined && asking !== 'returned' && asking !== 'corrected' && (
            <CheckForm key={asking} kind={asking} today={today} onCheck={check} onCancel={toPapers} />
          )}
          <p role="alert" className="mt-2 min-h-7 font-semibold">
            {wrong !== undefined && t(errorKey(wrong), { ...wrong })}
          </p>
          <CaseSteps
            found={found}
            allowed={allowed}
            paper={found.papers.find(
              ({ person, evidenceTypeId }) => person === row?.person && evidenceTypeId === row.evidenceTypeId,
            )}
            today={today}
            asking={asking}
            onAsk={setAsking}
            onAnswered={toPapers}
            act={act}
            onReceipt={() => void receipt()}
            onNext={onClose}
          />
          <History actions={found.actions} clerks={clerks} nameOf={nameOf} />
        </div>
      </div>
    </div>
  );
}

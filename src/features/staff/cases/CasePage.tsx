import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { allowedActions } from '../../../domain/cases/allowedActions.ts';
import type { Case } from '../../../domain/cases/Case.ts';
import { comeBackReasons } from '../../../domain/cases/comeBackReasons.ts';
import type { PaperCheck } from '../../../domain/cases/PaperCheck.ts';
import type { StaffDesk } from '../../../services/staff/StaffDesk.ts';
import type { Clerk, GivenReceipt } from '../../../services/staff/StaffService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { errorKey } from '../../../ui/errors/errorText.ts';
import { CheckForm, type CheckKind } from './CheckForm.tsx';
import { Correction } from './Correction.tsx';
import { History } from './History.tsx';
import { PaperList } from './PaperList.tsx';
import type { PaperRow } from './PaperRow.ts';
import { ReceiptView } from './ReceiptView.tsx';
import { type OpenCase, useCase } from './useCase.ts';
import { useCaseKeys } from './useCaseKeys.ts';
import { VisitorHalf } from './VisitorHalf.tsx';

interface CasePageProps {
  readonly desk: StaffDesk;
  readonly caseId: string;
  readonly told: 'known' | 'alike' | undefined;
  readonly clerks: readonly Clerk[];
  onClose(): void;
}

/** Which key does what; digits check the paper that is marked. */
const checkKeys: Readonly<Record<string, CheckKind>> = {
  1: 'accepted',
  2: 'copyTaken',
  3: 'missing',
  4: 'wrong',
  5: 'deferred',
};

/** One visit at the window: every paper checked by one key, and the visitor's half of the screen beside it. */
export function CasePage({ desk, caseId, ...rest }: CasePageProps) {
  const { t } = useTranslation('staff');
  const open = useCase(desk, caseId);
  const found = open.read?.case;
  if (found?.opened === undefined)
    return (
      <p role="status">{open.error === undefined ? t('case.opening') : t(errorKey(open.error), { ...open.error })}</p>
    );
  return <CaseDesk {...rest} {...open} desk={desk} caseId={caseId} found={found} opened={found.opened} />;
}

interface CaseDeskProps extends CasePageProps, Omit<OpenCase, 'read'> {
  readonly found: Case;
  readonly opened: NonNullable<Case['opened']>;
}

function CaseDesk(props: CaseDeskProps) {
  const { desk, caseId, told, clerks, found, opened, rows, words, error, act, reload, onClose } = props;
  const { t } = useTranslation('staff');
  const [at, setAt] = useState(0);
  const [asking, setAsking] = useState<CheckKind>();
  const [note, setNote] = useState('');
  const [given, setGiven] = useState<GivenReceipt>();
  const [refused, setRefused] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  const isThere = rows.length > 0;
  useEffect(() => {
    if (isThere) list.current?.focus();
  }, [isThere]);
  const row: PaperRow | undefined = rows[Math.min(at, rows.length - 1)];
  const allowed = allowedActions[found.status];
  const may = (type: (typeof allowed)[number]) => allowed.includes(type);

  const check = async (made: PaperCheck) => {
    if (row === undefined) return;
    setAsking(undefined);
    const kept = await act({
      type: 'paperChecked',
      person: row.person,
      evidenceTypeId: row.evidenceTypeId,
      check: made,
    });
    list.current?.focus();
    if (kept) setAt(Math.min(at + 1, rows.length - 1));
  };
  const begin = (kind: CheckKind) => {
    if (row === undefined || !may('paperChecked')) return;
    if (kind === 'accepted' || kind === 'copyTaken') void check({ result: kind, reason: null, until: null });
    else setAsking(kind);
  };
  const undo = () => {
    const last = found.actions.filter(({ type }) => type !== 'undone').at(-1);
    if (last !== undefined && may('undone')) void act({ type: 'undone', target: last.id });
  };
  const receipt = async () => {
    const result = await desk.staff.giveReceipt(caseId);
    setRefused(result.ok ? undefined : t(errorKey(result.error), { ...result.error }));
    if (!result.ok) return;
    setGiven(result.value);
    reload();
  };
  useCaseKeys((event) => {
    const inField = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (given !== undefined || asking !== undefined || inField) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const kind = checkKeys[event.key];
    const move = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key];
    if (kind !== undefined) begin(kind);
    else if (move !== undefined) setAt(Math.max(0, Math.min(rows.length - 1, at + move)));
    else if (event.key === 'z') undo();
    else if (event.key === 'r') void receipt();
    else return;
    event.preventDefault();
  });
  if (given !== undefined && words !== undefined)
    return <ReceiptView desk={desk} given={given} words={words} onClose={() => setGiven(undefined)} />;
  return (
    <div>
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h1 className="text-title font-bold">
          {opened.errands.map(({ subjectId }) => words?.clerk.get(subjectId) ?? subjectId).join('、')}
        </h1>
        <p data-status={found.status}>{t(`status.${found.status}`)}</p>
        {opened.practice && <p className="border-2 border-ink px-2 font-bold">{t('case.practice')}</p>}
      </div>
      {told !== undefined && <p className="mt-2 font-semibold">{t(`case.told.${told}`)}</p>}
      {found.anomalies.length > 0 && (
        <p className="mt-2 font-semibold">{t('case.look', { count: found.anomalies.length })}</p>
      )}
      <div className="mt-4 grid gap-8 grid-cols-[minmax(0,1fr)] md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div>
          <p className="mb-1 text-small">{t('case.keys')}</p>
          <PaperList rows={rows} marked={row} persons={opened.persons} listRef={list} onMark={setAt} />
          {rows.length === 0 && words !== undefined && <p className="mt-2">{t('case.noPapers')}</p>}
        </div>
        <div className="self-start md:sticky md:top-6">
          <VisitorHalf row={row} words={words} />
          <div className="mt-4 flex flex-wrap gap-2">
            {Object.entries(checkKeys).map(([key, kind]) => (
              <Button key={kind} disabled={row === undefined || !may('paperChecked')} onClick={() => begin(kind)}>
                {key} {t(`check.${kind}`)}
              </Button>
            ))}
            <Button disabled={!may('undone')} onClick={undo}>
              {t('case.undo')}
            </Button>
          </div>
          {asking !== undefined && asking !== 'accepted' && asking !== 'copyTaken' && (
            <CheckForm kind={asking} onCheck={(made) => void check(made)} onCancel={() => setAsking(undefined)} />
          )}
          <p role="alert" className="mt-2 min-h-7 font-semibold">
            {refused ?? (error !== undefined && t(errorKey(error), { ...error }))}
          </p>
          <section aria-labelledby="steps" className="mt-4 border-t border-hair pt-4">
            <h2 id="steps" className="font-semibold">
              {t('case.steps')}
            </h2>
            <div className="mt-2 flex flex-wrap gap-2">
              <Button look="next" disabled={!may('receiptGiven')} onClick={() => void receipt()}>
                {t('case.receipt')}
              </Button>
              {may('held') && <Button onClick={() => void act({ type: 'held' })}>{t('case.hold')}</Button>}
              {may('resumed') && <Button onClick={() => void act({ type: 'resumed' })}>{t('case.resume')}</Button>}
              {may('finished') && <Button onClick={() => void act({ type: 'finished' })}>{t('case.finish')}</Button>}
              {may('left') && <Button onClick={() => void act({ type: 'left' })}>{t('case.left')}</Button>}
              <Button onClick={onClose}>{t('case.close')}</Button>
            </div>
            {found.receiptIds.length > 0 && may('corrected') && (
              <Correction
                paper={found.papers.find(
                  ({ person, evidenceTypeId }) => person === row?.person && evidenceTypeId === row.evidenceTypeId,
                )}
                onCorrect={act}
              />
            )}
            {may('returned') && (
              <details className="mt-3">
                <summary className="min-h-11 cursor-pointer py-2">{t('case.return')}</summary>
                <div className="flex flex-wrap gap-2">
                  {comeBackReasons.map(({ code }) => (
                    <Button key={code} onClick={() => void act({ type: 'returned', reason: code })}>
                      {t(`comeBack.${code}`)}
                    </Button>
                  ))}
                </div>
              </details>
            )}
            <form
              className="mt-3 flex flex-wrap items-end gap-2"
              onSubmit={(event) => {
                event.preventDefault();
                if (note.trim() !== '') void act({ type: 'noted', text: note }).then((kept) => kept && setNote(''));
              }}
            >
              <label className="flex-1 font-semibold">
                {t('case.note')}
                <input
                  value={note}
                  maxLength={500}
                  onChange={(event) => setNote(event.target.value)}
                  className="mt-1 block min-h-11 w-full border-2 border-rule bg-raised px-3 py-2 font-normal"
                />
              </label>
              <Button type="submit" disabled={!may('noted') || note.trim() === ''}>
                {t('case.addNote')}
              </Button>
            </form>
            <ul className="mt-2">
              {found.notes.map(({ id, text }) => (
                <li key={id} data-note={id} className="border-b border-hair py-1">
                  {text}
                </li>
              ))}
            </ul>
            <History actions={found.actions} clerks={clerks} nameOf={(id) => words?.clerk.get(id) ?? id} />
          </section>
        </div>
      </div>
    </div>
  );
}

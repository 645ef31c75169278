import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createLongWork } from '../../../services/longWork/createLongWork.ts';
import type { OpenedShift } from '../../../services/shift/ShiftService.ts';
import type { StaffError } from '../../../services/staff/StaffError.ts';
import type { StaffService } from '../../../services/staff/StaffService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { errorKey } from '../../../ui/errors/errorText.ts';
import { TextField } from '../../../ui/field/TextField.tsx';
import { FileButton } from '../../../ui/handover/FileButton.tsx';
import { useWork } from '../../../ui/work/useWork.ts';
import { WorkLine } from '../../../ui/work/WorkLine.tsx';
import { ShiftContents } from './ShiftContents.tsx';

type Stage =
  | { readonly type: 'waiting'; readonly error?: StaffError }
  | { readonly type: 'file'; readonly file: File; readonly error?: StaffError }
  | { readonly type: 'opened'; readonly opened: OpenedShift }
  | { readonly type: 'taking' }
  | { readonly type: 'taken'; readonly count: number };

/** Cases from another window: the file, its code, what it would change, and only then taking them. */
export function TakeShift({ staff }: { readonly staff: Pick<StaffService, 'openShift'> }) {
  const { t } = useTranslation('staff');
  const [stage, setStage] = useState<Stage>({ type: 'waiting' });
  const [code, setCode] = useState('');
  const { work, run } = useWork(createLongWork);
  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (stage.type !== 'file' || work !== undefined) return;
    const { file } = stage;
    setStage({ type: 'file', file });
    const opened = await run((work) => staff.openShift(file, code, work));
    if (!opened.ok) return setStage({ type: 'file', file, error: opened.error });
    setCode('');
    setStage({ type: 'opened', opened: opened.value });
  };
  const take = async ({ take, close }: OpenedShift) => {
    setStage({ type: 'taking' });
    const taken = await run((work) => take(work));
    close();
    setStage(taken.ok ? { type: 'taken', count: taken.value } : { type: 'waiting', error: taken.error });
  };
  const error = 'error' in stage ? stage.error : undefined;
  return (
    <details className="mt-8 border-t border-hair" data-take-shift={stage.type}>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t('takeShift.title')}</summary>
      <p className="mb-3">{t('takeShift.lead')}</p>
      {stage.type === 'file' && (
        <form onSubmit={(event) => void open(event)} className="mb-3">
          <p className="break-words" translate="no">
            {stage.file.name}
          </p>
          <TextField label={t('takeShift.code')} value={code} onChange={setCode} />
          <p className="mt-3">
            <Button type="submit" look="main" disabled={code.trim() === '' || work !== undefined}>
              {t('takeShift.open')}
            </Button>
          </p>
        </form>
      )}
      {stage.type === 'opened' && (
        <ShiftContents
          summary={stage.opened.summary}
          onTake={() => void take(stage.opened)}
          onLeave={() => {
            stage.opened.close();
            setStage({ type: 'waiting' });
          }}
        />
      )}
      {work !== undefined && (
        <WorkLine
          work={work}
          label={t(stage.type === 'taking' ? 'takeShift.taking' : 'takeShift.opening')}
          {...(stage.type === 'taking' ? {} : { cancel: t('work.cancel') })}
        />
      )}
      <p role="status" className="min-h-7 font-semibold">
        {error !== undefined && t(errorKey(error), { ...error })}
        {stage.type === 'taken' && t('takeShift.taken', { count: stage.count })}
      </p>
      {stage.type !== 'opened' && work === undefined && (
        <FileButton
          label={t(stage.type === 'file' ? 'takeShift.other' : 'takeShift.choose')}
          onFile={(file) => setStage({ type: 'file', file })}
        />
      )}
    </details>
  );
}

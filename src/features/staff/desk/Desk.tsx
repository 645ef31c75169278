import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Arrival } from '../../../services/staff/Arrival.ts';
import type { StaffDesk } from '../../../services/staff/StaffDesk.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { errorKey } from '../../../ui/errors/errorText.ts';
import { Tick } from '../../../ui/field/Tick.tsx';
import { TakeIn } from '../../../ui/handover/TakeIn.tsx';
import { WorkLine } from '../../../ui/work/WorkLine.tsx';
import { ByHand } from './ByHand.tsx';
import { FolderNotice } from './FolderNotice.tsx';
import { TakeShift } from './TakeShift.tsx';
import { useArrivals } from './useArrivals.ts';
import { useComposedCode } from './useComposedCode.ts';
import { useDroppedFile } from './useDroppedFile.ts';

interface DeskProps {
  readonly desk: StaffDesk;
  onOpened(arrival: Arrival): void;
  /** To where the window can be copied. */
  onCopy(): void;
}

/** The window is free: the next visitor's code, or what they say. */
export function Desk({ desk, onOpened, onCopy }: DeskProps) {
  const { t } = useTranslation('staff');
  const arrivals = useArrivals(desk, onOpened);
  const { stage, practice, work, take, takeFile } = arrivals;
  const [isCopyDue] = useState(() => desk.copies.isDue());
  const box = useRef<HTMLDivElement>(null);
  const told = useRef<HTMLDivElement>(null);
  const isWorking = work !== undefined;
  // Whoever scans looks at the visitor: what became of it is never below the edge of the screen.
  useEffect(() => {
    const isTold = isWorking || (stage.type !== 'waiting' && stage.type !== 'byHand');
    if (isTold) told.current?.scrollIntoView({ block: 'nearest' });
  }, [isWorking, stage]);
  useComposedCode(box, (text) => void take(text, 'keys'));
  useDroppedFile((file) => {
    void takeFile(file).then(async (isTaken) => {
      if (isTaken) return;
      const read = await desk.scanner.readFile(file);
      if (read.ok) await take(read.value);
      else arrivals.refuse(read.error);
    });
  });
  return (
    <div>
      <h1 className="text-display font-bold">{t('desk.title')}</h1>
      {isCopyDue && (
        <p className="mt-2 flex flex-wrap items-center gap-x-4" data-copy-due>
          {t('copy.due')} <Button onClick={onCopy}>{t('copy.toCopy')}</Button>
        </p>
      )}
      <FolderNotice folder={desk.folder} />
      <div className="mt-4 grid gap-10 lg:grid-cols-2">
        <section aria-labelledby="take">
          <h2 id="take" className="text-title font-semibold">
            {t('desk.take')}
          </h2>
          <p className="mb-3">{t('desk.takeLead')}</p>
          <div ref={box}>
            <TakeIn scanner={desk.scanner} onText={(text) => void take(text)} onFile={takeFile} autoFocus />
          </div>
          <div ref={told}>
            {work !== undefined && <WorkLine work={work} label={t('desk.file')} cancel={t('work.cancel')} />}
            <p role="status" className="min-h-7 font-semibold">
              {stage.type === 'busy' && t('desk.busy')}
              {stage.type === 'part' && t('desk.part', { have: stage.have, of: stage.of })}
              {stage.type === 'refused' && t(errorKey(stage.error), { ...stage.error })}
            </p>
          </div>
        </section>
        <section aria-labelledby="by-hand">
          <h2 id="by-hand" className="text-title font-semibold">
            {t('desk.byHand')}
          </h2>
          {stage.type === 'byHand' ? (
            <ByHand
              edition={desk.edition}
              first={stage.subjectIds}
              onOpen={(subjectIds, kinds) => void arrivals.openByHand(subjectIds, kinds)}
            />
          ) : (
            <>
              <p className="mb-3">{t('desk.byHandLead')}</p>
              <Button disabled={work !== undefined} onClick={arrivals.askByHand}>
                {t('desk.byHandOpen')}
              </Button>
            </>
          )}
          <div className="mt-8 border-t border-hair pt-4">
            <p className="mb-3">{t('practice.lead')}</p>
            <Button disabled={work !== undefined} onClick={() => void arrivals.openPractice()}>
              {t('practice.start')}
            </Button>
            <div className="mt-3">
              <Tick label={t('desk.practice')} checked={practice} onChange={arrivals.setPractice} />
            </div>
          </div>
          <TakeShift staff={desk.staff} />
        </section>
      </div>
    </div>
  );
}

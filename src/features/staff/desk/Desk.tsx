import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Handover } from '../../../domain/handover/Handover.ts';
import type { Result, TaggedError } from '../../../domain/result/Result.ts';
import { loadErrandCatalogue } from '../../../domain/visit/ErrandCatalogue.ts';
import type { PersonKind } from '../../../domain/visitor/Person.ts';
import type { StaffDesk } from '../../../services/staff/StaffDesk.ts';
import type { OpenedCase } from '../../../services/staff/StaffService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { errorKey } from '../../../ui/errors/errorText.ts';
import { Tick } from '../../../ui/field/Tick.tsx';
import { TakeIn } from '../../../ui/handover/TakeIn.tsx';
import { ByHand } from './ByHand.tsx';
import { FolderNotice } from './FolderNotice.tsx';
import { TakeShift } from './TakeShift.tsx';
import { useDroppedFile } from './useDroppedFile.ts';

interface DeskProps {
  readonly desk: StaffDesk;
  onOpened(caseId: string, told: 'known' | 'alike' | undefined): void;
  /** To where the window can be copied. */
  onCopy(): void;
}

type Stage =
  | { readonly type: 'waiting' }
  | { readonly type: 'file'; readonly share: number }
  | { readonly type: 'part'; readonly have: number; readonly of: number }
  | { readonly type: 'byHand'; readonly subjectIds: readonly string[] }
  | { readonly type: 'refused'; readonly error: TaggedError };

/** The window is free: the next visitor's code, or what they say. */
export function Desk({ desk, onOpened, onCopy }: DeskProps) {
  const { t } = useTranslation('staff');
  const [intake] = useState(() => desk.createIntake());
  const [stage, setStage] = useState<Stage>({ type: 'waiting' });
  const [practice, setPractice] = useState(false);
  const [isCopyDue] = useState(() => desk.copies.isDue());
  const tell = (opened: Result<OpenedCase, TaggedError>) => {
    if (!opened.ok) return setStage({ type: 'refused', error: opened.error });
    const { caseId, isKnown, duplicates } = opened.value;
    onOpened(caseId, isKnown ? 'known' : duplicates.length > 0 ? 'alike' : undefined);
  };
  const open = async (handover: Handover) => {
    const { errands, persons } = handover;
    tell(await desk.staff.openCase({ handover, errands, persons, practice }));
  };
  const take = async (text: string) => {
    const taken = await intake.take(text);
    if (!taken.ok) setStage({ type: 'refused', error: taken.error });
    else if (taken.value.type === 'handover') await open(taken.value.handover);
    else if (taken.value.type === 'part') setStage(taken.value);
    else setStage({ type: 'byHand', subjectIds: taken.value.subjectIds });
  };
  const takeFile = async (file: File): Promise<boolean> => {
    if (!(await desk.isSealedFile(file))) return false;
    const onShare = (share: number) => setStage({ type: 'file', share });
    onShare(0);
    tell(await desk.staff.takeFile({ file, practice, onShare }));
    return true;
  };
  useDroppedFile((file) => {
    void takeFile(file).then(async (isTaken) => {
      if (isTaken) return;
      const read = await desk.scanner.readFile(file);
      if (read.ok) await take(read.value);
      else setStage({ type: 'refused', error: read.error });
    });
  });
  const openByHand = async (subjectIds: readonly string[], kinds: readonly PersonKind[], isPractice = practice) => {
    const persons = kinds.map((kind, at) => ({ key: `p${at + 1}`, kind }));
    const keys = persons.map(({ key }) => key);
    const errands = subjectIds.map((subjectId) => ({ subjectId, persons: keys }));
    tell(await desk.staff.openCase({ handover: null, errands, persons, practice: isPractice }));
  };
  const openPractice = async () => {
    const opened = await desk.edition.open();
    // What has a list of papers stands first.
    const errand = opened && (await loadErrandCatalogue(opened.content, 'zh-Hans'))[0];
    if (errand !== undefined) await openByHand([errand.id], ['self'], true);
  };
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
          <TakeIn scanner={desk.scanner} onText={(text) => void take(text)} onFile={takeFile} autoFocus />
          <p role="status" className="min-h-7 font-semibold">
            {stage.type === 'file' && t('desk.file', { percent: Math.floor(stage.share * 100) })}
            {stage.type === 'part' && t('desk.part', { have: stage.have, of: stage.of })}
            {stage.type === 'refused' && t(errorKey(stage.error), { ...stage.error })}
          </p>
        </section>
        <section aria-labelledby="by-hand">
          <h2 id="by-hand" className="text-title font-semibold">
            {t('desk.byHand')}
          </h2>
          {stage.type === 'byHand' ? (
            <ByHand
              edition={desk.edition}
              first={stage.subjectIds}
              onOpen={(subjectIds, kinds) => void openByHand(subjectIds, kinds)}
            />
          ) : (
            <>
              <p className="mb-3">{t('desk.byHandLead')}</p>
              <Button onClick={() => setStage({ type: 'byHand', subjectIds: [] })}>{t('desk.byHandOpen')}</Button>
            </>
          )}
          <div className="mt-8 border-t border-hair pt-4">
            <p className="mb-3">{t('practice.lead')}</p>
            <Button onClick={() => void openPractice()}>{t('practice.start')}</Button>
            <div className="mt-3">
              <Tick label={t('desk.practice')} checked={practice} onChange={setPractice} />
            </div>
          </div>
          <TakeShift staff={desk.staff} />
        </section>
      </div>
    </div>
  );
}

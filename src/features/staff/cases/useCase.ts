import { useCallback, useEffect, useState } from 'react';
import { todayAtCentre } from '../../../domain/calendar/todayAtCentre.ts';
import type { LocaleTag } from '../../../domain/locale/LocaleTag.ts';
import { figureVisit, loadVisitFacts } from '../../../domain/visit/figureVisit.ts';
import type { StaffDesk } from '../../../services/staff/StaffDesk.ts';
import type { StaffError } from '../../../services/staff/StaffError.ts';
import type { ActionDraft, CaseRead } from '../../../services/staff/StaffService.ts';
import { type PaperRow, paperRows } from './PaperRow.ts';

/** Names on both halves of the screen, by id: errands and papers. */
export interface CaseWords {
  readonly clerk: ReadonlyMap<string, string>;
  readonly visitor: ReadonlyMap<string, string>;
  readonly visitorLocale: LocaleTag;
}

export interface OpenCase {
  readonly read: CaseRead | undefined;
  readonly rows: readonly PaperRow[];
  readonly words: CaseWords | undefined;
  readonly error: StaffError | undefined;
  act(draft: ActionDraft): Promise<boolean>;
  reload(): void;
}

/** One case with the papers that this edition asks for. */
export function useCase(desk: StaffDesk, caseId: string): OpenCase {
  const [read, setRead] = useState<CaseRead>();
  const [error, setError] = useState<StaffError>();
  const [drawn, setDrawn] = useState<{ readonly rows: readonly PaperRow[]; readonly words: CaseWords }>();
  const reload = useCallback(() => {
    void desk.staff.read(caseId).then((result) => {
      if (result.ok) setRead(result.value);
      setError(result.ok ? undefined : result.error);
    });
  }, [desk, caseId]);
  useEffect(reload, [reload]);
  useEffect(() => {
    if (read === undefined) return;
    let gone = false;
    void figure(desk, read).then((figured) => gone || setDrawn(figured));
    return () => {
      gone = true;
    };
  }, [desk, read]);
  const act = useCallback(
    async (draft: ActionDraft) => {
      const result = await desk.staff.act(caseId, draft);
      if (result.ok) setRead(result.value);
      setError(result.ok ? undefined : result.error);
      return result.ok;
    },
    [desk, caseId],
  );
  return { read, rows: drawn?.rows ?? [], words: drawn?.words, error, act, reload };
}

async function figure(desk: StaffDesk, { case: found, handover }: CaseRead) {
  const visitorLocale = handover?.locale ?? 'zh-Hant';
  const empty = { clerk: new Map<string, string>(), visitor: new Map<string, string>(), visitorLocale };
  const opened = await desk.edition.open();
  const errands = found.opened?.errands ?? [];
  if (opened === undefined) return { rows: [], words: empty };
  const { content, edition } = opened;
  const subjectIds = errands.map(({ subjectId }) => subjectId);
  const preparation = { errands, day: handover?.day ?? null, helper: null, wayChoices: {} };
  const figures = async (locale: LocaleTag) =>
    figureVisit(await loadVisitFacts(content, edition, locale, subjectIds), {
      preparation,
      itemsOf: () => new Map(),
      selfId: null,
      today: todayAtCentre(desk.nowMs()),
    });
  const [clerk, visitor, evidence] = await Promise.all([
    figures('zh-Hans'),
    figures(visitorLocale),
    content.list('evidence'),
  ]);
  const names = (locale: LocaleTag, { bag }: typeof clerk) =>
    new Map([
      ...evidence.map(({ id, name }) => [id, name[locale]] as const),
      ...bag.errands.map(({ id, name }) => [id, name] as const),
    ]);
  const words: CaseWords = {
    clerk: names('zh-Hans', clerk),
    visitor: names(visitorLocale, visitor),
    visitorLocale,
  };
  return { rows: paperRows(clerk.bag, found, handover, (id) => words.clerk.get(id) ?? id), words };
}

import { useCallback, useEffect, useMemo, useState } from 'react';
import type { BagList } from '../../../domain/bagList/BagList.ts';
import { todayAtCentre } from '../../../domain/calendar/todayAtCentre.ts';
import type { LocaleTag } from '../../../domain/locale/LocaleTag.ts';
import { figureVisit, loadVisitFacts } from '../../../domain/visit/figureVisit.ts';
import type { StaffDesk } from '../../../services/staff/StaffDesk.ts';
import type { StaffError } from '../../../services/staff/StaffError.ts';
import type { ActionDraft, CaseRead } from '../../../services/staff/StaffService.ts';
import { type PaperRow, paperRows } from './PaperRow.ts';

/** Names on both halves of the screen, by id: errands, papers, and choices as `checklist/requirement`. */
export interface CaseWords {
  readonly clerk: ReadonlyMap<string, string>;
  readonly visitor: ReadonlyMap<string, string>;
  /** What the lists say of a paper, by the key of its row, as the visitor reads it. */
  readonly visitorNotes: ReadonlyMap<string, readonly string[]>;
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

interface CaseFacts {
  readonly bag: BagList;
  readonly words: CaseWords;
}

/** One case with the papers that this edition asks for. What the edition says is read once, not at every key. */
export function useCase(desk: StaffDesk, caseId: string): OpenCase {
  const [read, setRead] = useState<CaseRead>();
  const [error, setError] = useState<StaffError>();
  const [facts, setFacts] = useState<CaseFacts>();
  const reload = useCallback(() => {
    void desk.staff.read(caseId).then((result) => {
      if (result.ok) setRead(result.value);
      setError(result.ok ? undefined : result.error);
    });
  }, [desk, caseId]);
  useEffect(reload, [reload]);
  const isRead = read !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: errands and language of a case never change.
  useEffect(() => {
    if (read === undefined) return;
    let gone = false;
    void loadFacts(desk, read).then((found) => gone || setFacts(found));
    return () => {
      gone = true;
    };
  }, [desk, isRead]);
  const rows = useMemo(
    () =>
      read === undefined || facts === undefined
        ? []
        : paperRows(facts.bag, read.case, read.handover, (id) => facts.words.clerk.get(id) ?? id),
    [read, facts],
  );
  const act = useCallback(
    async (draft: ActionDraft) => {
      const result = await desk.staff.act(caseId, draft);
      if (result.ok) setRead(result.value);
      setError(result.ok ? undefined : result.error);
      return result.ok;
    },
    [desk, caseId],
  );
  return { read, rows, words: facts?.words, error, act, reload };
}

async function loadFacts(desk: StaffDesk, { case: found, handover }: CaseRead): Promise<CaseFacts | undefined> {
  const opened = await desk.edition.open();
  if (opened === undefined) return undefined;
  const { content, edition } = opened;
  const errands = found.opened?.errands ?? [];
  const figures = async (locale: LocaleTag) => {
    const facts = await loadVisitFacts(
      content,
      edition,
      locale,
      errands.map(({ subjectId }) => subjectId),
    );
    return figureVisit(facts, {
      preparation: { errands, day: handover?.day ?? null, helper: null, wayChoices: {} },
      itemsOf: () => new Map(),
      selfId: null,
      today: todayAtCentre(desk.nowMs()),
    }).bag;
  };
  const visitorLocale = handover?.locale ?? 'zh-Hant';
  const [bag, theirs, evidence] = await Promise.all([
    figures('zh-Hans'),
    figures(visitorLocale),
    content.list('evidence'),
  ]);
  const names = (locale: LocaleTag, { errands: known, persons }: BagList) =>
    new Map([
      ...evidence.map(({ id, name }) => [id, name[locale]] as const),
      ...known.map(({ id, name }) => [id, name] as const),
      ...persons
        .flatMap(({ stops }) => stops.flatMap(({ choices }) => choices))
        .map((one) => [`${one.checklistId}/${one.requirementId}`, one.requirementName] as const),
    ]);
  const visitor = names(visitorLocale, theirs);
  const visitorRows = paperRows(theirs, found, handover, (id) => visitor.get(id) ?? id);
  const visitorNotes = new Map(visitorRows.map(({ key, notes }) => [key, notes]));
  return { bag, words: { clerk: names('zh-Hans', bag), visitor, visitorNotes, visitorLocale } };
}

import type { PlainDate } from '../dates/PartialDate.ts';
import { strictest, validOn } from '../dates/validOn.ts';
import type { EvidenceItem } from '../visitor/EvidenceItem.ts';
import type { BagLine, Need } from './BagList.ts';
import { countOf, largestCount, sumOfCounts } from './Count.ts';
import type { Demand } from './Demand.ts';

/**
 * One line of the bag out of all demands for one kind of paper of one person. `demands` are in the edition's order.
 * `item` is what the reader keeps of the paper, `judgedOn` the day its dates are held against.
 */
export function bagLine(
  demands: readonly [Demand, ...Demand[]],
  item: EvidenceItem | undefined,
  judgedOn: PlainDate,
): BagLine {
  const [{ person, paper }] = demands;
  const papers = demands.map((demand) => demand.paper);
  const originals = papers.map((one) => countOf(one.originals));
  const needs = demands.map(needOf) as [Need, ...Need[]];
  const dates = { issuedOn: item?.issuedOn ?? null, expiresOn: item?.expiresOn ?? null };
  return {
    key: `${person}/${paper.evidenceTypeId}`,
    person,
    evidenceTypeId: paper.evidenceTypeId,
    name: paper.name,
    clerkName: paper.clerkName,
    summary: paper.summary,
    path: paper.path,
    originals: paper.isUsedUp ? sumOfCounts(originals) : largestCount(originals),
    copies: sumOfCounts(papers.map((one) => countOf(one.copies))),
    issuer: paper.issuer,
    howToGet: paper.howToGet,
    howLong: paper.howLong,
    standing: needs.some((need) => need.standing === 'published') ? 'published' : 'bringIfYouHave',
    isConditional: needs.every((need) => need.onlyIf !== null),
    mayFollow: papers.every((one) => one.mayFollow !== null) ? paper.mayFollow : null,
    neededFor: needs,
    state: item?.state ?? 'notStarted',
    ...dates,
    validity: validOn(dates, strictest(papers.map((one) => one.terms)), judgedOn),
  };
}

function needOf(demand: Demand): Need {
  const { paper } = demand;
  return {
    errandId: demand.errandId,
    errandName: demand.errandName,
    checklistId: demand.checklistId,
    requirementId: demand.requirementId,
    requirementName: demand.requirementName,
    choiceKey: demand.choiceKey,
    standing: demand.standing,
    // Inside a choice the condition told whose way it is; once the way is taken, it is answered.
    onlyIf: demand.choiceKey === null ? demand.when : null,
    note: paper.note,
    provenance: paper.provenance,
    doubtful: paper.doubtful,
  };
}

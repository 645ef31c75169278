import type { BagLine, BagList, PersonBag } from '../bagList/BagList.ts';
import { idSlug } from '../content/idParts.ts';
import { paperRef } from './paperRef.ts';
import type { VerdictNote } from './Verdict.ts';

/** What is good to know of a visit and needs no step: errands that lead to each other first. */
export function verdictNotes({ persons, errands }: BagList, hasHelper: boolean): VerdictNote[] {
  const lines = persons.flatMap(({ stops }) => stops.flatMap((stop) => stop.lines));
  return [
    ...persons.flatMap(givenPapers),
    ...lines.flatMap((line): VerdictNote[] =>
      line.validity.type === 'expiresOnTheDay' && line.state === 'ready'
        ? [{ type: 'expiresOnTheDay', paper: paperRef(line) }]
        : [],
    ),
    ...errands.flatMap(({ id, name, where }): VerdictNote[] =>
      where.type === 'elsewhere' ? [{ type: 'elsewhere', errandId: id, errandName: name, words: where.words }] : [],
    ),
    ...errands.flatMap(({ id, name, proxy }): VerdictNote[] =>
      hasHelper && proxy.type !== 'notPublished'
        ? [{ type: 'proxy', errandId: id, errandName: name, words: proxy.words }]
        : [],
    ),
  ];
}

/** A document and the paper of the same name are one thing: who applies for it today cannot bring it elsewhere today. */
function givenPapers({ stops }: PersonBag): VerdictNote[] {
  const errands = stops.flatMap((stop) => stop.errands);
  return stops.flatMap(({ lines }) =>
    lines.flatMap((line: BagLine): VerdictNote[] => {
      const giver = errands.find(({ id }) => id === `document.${idSlug(line.evidenceTypeId)}`);
      const others = line.neededFor.filter(({ errandId }) => errandId !== giver?.id).map((need) => need.errandName);
      if (giver === undefined || others.length === 0 || ['ready', 'notNeeded'].includes(line.state)) return [];
      const words = [...new Set(others)].join(' / ');
      return [{ type: 'givesPaper', errandId: giver.id, errandName: giver.name, words }];
    }),
  );
}

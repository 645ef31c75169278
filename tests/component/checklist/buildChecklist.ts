import type { ChecklistView, PaperView } from '../../../src/domain/checklist/ChecklistView.ts';
import { buildProvenance } from '../../builders/buildFacts.ts';

/** Three requirements: a permit; a contract or a licence; proof of no home. */
export function buildChecklist(): ChecklistView {
  return {
    name: 'Papers to bring',
    summary: 'From the 2021 notice.',
    standing: 'published',
    round: '2021 round',
    provenance: buildProvenance(),
    doubtful: true,
    statements: [],
    requirements: [
      {
        id: 'permit',
        name: 'Permit',
        lists: [{ id: 'one', when: null, papers: [buildPaper('evidence.permit', 'Residence permit')] }],
      },
      {
        id: 'work',
        name: 'Work',
        lists: [
          { id: 'employed', when: 'If you are employed', papers: [buildPaper('evidence.contract', 'Labour contract')] },
          { id: 'own', when: 'If you run a firm', papers: [buildPaper('evidence.licence', 'Business licence')] },
        ],
      },
      {
        id: 'home',
        name: 'Home',
        lists: [{ id: 'one', when: null, papers: [buildPaper('evidence.home', 'Proof of no home')] }],
      },
    ],
  };
}

function buildPaper(evidenceTypeId: string, name: string): PaperView {
  return {
    evidenceTypeId,
    name,
    summary: `About ${name}.`,
    note: null,
    originals: null,
    copies: null,
    issuer: null,
    howToGet: null,
    provenance: buildProvenance(),
    doubtful: true,
  };
}

import * as v from 'valibot';
import { PartialDate, PlainDate } from '../dates/PartialDate.ts';
import { idOf } from './RecordId.ts';

export const certainties = ['sure', 'likely', 'unsure'] as const;
export const Certainty = v.picklist(certainties);
export type Certainty = v.InferOutput<typeof Certainty>;

export const factStates = ['inForce', 'announced', 'planned', 'past', 'notPublished'] as const;
export const FactState = v.picklist(factStates);
export type FactState = v.InferOutput<typeof FactState>;

/** The centre's own word on a fact: the day it confirmed it, and the office that did, as it writes itself (`zh-Hans`). */
export const Assurance = v.strictObject({ on: PlainDate, by: v.pipe(v.string(), v.nonEmpty()) });
export type Assurance = v.InferOutput<typeof Assurance>;

/**
 * Where a fact comes from. `sources` may be empty only when the fact is itself a gap (`state: notPublished`).
 * `asOf` is the day the sources speak of; `confirmed` stays null until the centre has confirmed it.
 */
export const Provenance = v.strictObject({
  sources: v.array(idOf('source')),
  asOf: PartialDate,
  certainty: Certainty,
  state: FactState,
  confirmed: v.nullable(Assurance),
});
export type Provenance = v.InferOutput<typeof Provenance>;

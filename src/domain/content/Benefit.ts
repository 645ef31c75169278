import * as v from 'valibot';
import { recordBase } from './RecordBase.ts';
import { idOf } from './RecordId.ts';

/** Something the city, the province or the nation offers or rules; the zone's own things are measures. */
export const Benefit = v.strictObject({
  ...recordBase('benefit'),
  level: v.picklist(['city', 'province', 'nation']),
  benefitKind: v.picklist([
    'card',
    'support',
    'housing',
    'qualification',
    'business',
    'status',
    'health',
    'travel',
    'exchange',
    'platform',
  ]),
  /** The package it was announced in, where it belongs to one. */
  programId: v.nullable(idOf('program')),
  checklistId: v.nullable(idOf('checklist')),
});
export type Benefit = v.InferOutput<typeof Benefit>;

import * as v from 'valibot';
import { Benefit } from './Benefit.ts';
import { CalendarYear } from './CalendarYear.ts';
import { Checklist } from './Checklist.ts';
import { Conflict } from './Conflict.ts';
import { EligibilityRule } from './EligibilityRule.ts';
import { EvidenceType } from './EvidenceType.ts';
import { Faq } from './Faq.ts';
import { Floor } from './Floor.ts';
import { Gap } from './Gap.ts';
import { Housing } from './Housing.ts';
import { Journey } from './Journey.ts';
import { Location } from './Location.ts';
import { Measure } from './Measure.ts';
import { Organization } from './Organization.ts';
import { Phone } from './Phone.ts';
import { Place } from './Place.ts';
import { Program } from './Program.ts';
import { Question } from './Question.ts';
import type { RecordKind } from './RecordId.ts';
import { Service } from './Service.ts';
import { Source } from './Source.ts';
import { Term } from './Term.ts';
import { TravelDocument } from './TravelDocument.ts';

/** Every kind of content record by its kind. A new kind is one file here and one folder of records. */
export const contentKinds = {
  organization: Organization,
  location: Location,
  floor: Floor,
  place: Place,
  service: Service,
  program: Program,
  measure: Measure,
  housing: Housing,
  checklist: Checklist,
  evidence: EvidenceType,
  benefit: Benefit,
  document: TravelDocument,
  journey: Journey,
  phone: Phone,
  term: Term,
  faq: Faq,
  gap: Gap,
  conflict: Conflict,
  source: Source,
  question: Question,
  rule: EligibilityRule,
  calendar: CalendarYear,
} as const satisfies Record<RecordKind, unknown>;

/** The record type of a kind. */
export type RecordOf<K extends RecordKind> = v.InferOutput<(typeof contentKinds)[K]>;

export type ContentRecord = { [K in RecordKind]: RecordOf<K> }[RecordKind];

/** Any content record, told apart by `kind`. */
export const ContentRecord = v.variant('kind', [
  Organization,
  Location,
  Floor,
  Place,
  Service,
  Program,
  Measure,
  Housing,
  Checklist,
  EvidenceType,
  Benefit,
  TravelDocument,
  Journey,
  Phone,
  Term,
  Faq,
  Gap,
  Conflict,
  Source,
  Question,
  EligibilityRule,
  CalendarYear,
]);

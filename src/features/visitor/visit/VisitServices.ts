import type { ShownPacket } from '../../../domain/handover/ShownPacket.ts';
import type { Receipt } from '../../../domain/receipt/Receipt.ts';
import type { Result, TaggedError } from '../../../domain/result/Result.ts';
import type { Source } from '../../../domain/source/Source.ts';
import type { SeenErrand } from '../../../domain/visit/SeenErrand.ts';
import type { PersonRef } from '../../../domain/visitor/PersonRef.ts';
import type { ExitsService } from '../../../services/exits/createExitsService.ts';
import type { HandoverService } from '../../../services/handover/HandoverService.ts';
import type { InstallService } from '../../../services/install/createInstallService.ts';
import type { Keeping } from '../../../services/vault/VaultService.ts';
import type { ChecklistServices, Reading } from '../../../ui/checklist/ChecklistServices.ts';
import type { ScannerPort } from '../../../ui/handover/TakeIn.tsx';
import type { VisitFiguresPorts, VisitPort } from '../../../ui/visit/VisitPort.ts';
import type { PaperDates } from './bag/PaperDates.ts';

/** What the page of the visit asks of the app; its services fit as they are. */
export interface VisitServices extends ChecklistServices {
  readonly visitor: ChecklistServices['visitor'] & {
    setDates(person: PersonRef, evidenceTypeId: string, dates: PaperDates): Promise<Result<unknown, TaggedError>>;
  };
  readonly visit: VisitPort & {
    /** Hand-overs that were shown and what windows answered. */
    readonly counter: Source<
      Reading<{ readonly packets: readonly ShownPacket[]; readonly receipts: readonly Receipt[] }>
    >;
    readonly seen: Source<Reading<ReadonlyMap<string, SeenErrand>>>;
    noteSeen(seen: readonly SeenErrand[], forget: readonly string[]): Promise<Result<unknown, TaggedError>>;
  };
  readonly vault: {
    readonly keeping: Source<Keeping | undefined>;
    unlock(passphrase: string): Promise<Result<void, TaggedError>>;
  };
  /** Where the guide is read; `askToKeep` only from a tap. */
  readonly install: Pick<InstallService, 'state' | 'askToKeep'>;
  readonly exits: ExitsService;
  /** What passes at the counter; its code comes when it is opened. */
  readonly counter: { open(): Promise<{ readonly handover: HandoverService; readonly scanner: ScannerPort }> };
  readonly edition: VisitFiguresPorts['edition'];
}

import { detectBrowser } from '../../../src/browser/inAppBrowser/detectBrowser.ts';
import type { ContentRecord } from '../../../src/domain/content/ContentRecord.ts';
import { createMemoryReader } from '../../../src/domain/content/createMemoryReader.ts';
import { err, ok } from '../../../src/domain/result/Result.ts';
import { createSourceCell } from '../../../src/domain/source/createSourceCell.ts';
import { deriveSource } from '../../../src/domain/source/deriveSource.ts';
import { emptyPreparation } from '../../../src/domain/visit/emptyPreparation.ts';
import type { Preparation } from '../../../src/domain/visit/Preparation.ts';
import type { SeenErrand } from '../../../src/domain/visit/SeenErrand.ts';
import type { VisitEvent } from '../../../src/domain/visitText/visitEvent.ts';
import type { VisitServices } from '../../../src/features/visitor/visit/VisitServices.ts';
import { type InstallState, unknownInstall } from '../../../src/services/install/createInstallService.ts';
import type { Keeping } from '../../../src/services/vault/VaultService.ts';
import type { StorageError } from '../../../src/storage/StorageError.ts';
import type { Reading } from '../../../src/ui/checklist/ChecklistServices.ts';
import { buildBenefit, buildChecklistRecord, buildDocument, buildEvidence } from '../../builders/buildRecords.ts';
import { createFakeVisitor } from '../checklist/fakeVisitor.ts';

const name = (en: string) => ({ 'zh-Hant': en, 'zh-Hans': en, en });

/** A permit that needs a form and a passport, a card that needs the passport too and a contract or a licence. */
export function visitRecords(): ContentRecord[] {
  const card = buildChecklistRecord('card', 'benefit.card', ['passport', 'contract']);
  const [passport, work] = card.requirements;
  const way = work?.lists[0];
  const item = way?.items[0];
  if (passport === undefined || work === undefined || way === undefined || item === undefined) throw new Error('built');
  return [
    buildDocument('permit', { name: name('Residence permit') }),
    buildChecklistRecord('permit', 'document.permit', ['form', 'passport']),
    buildBenefit('card', { name: name('Ride card'), checklistId: 'checklist.card' }),
    {
      ...card,
      requirements: [
        passport,
        {
          ...work,
          name: name('Work'),
          lists: [
            { ...way, id: 'employed', when: name('If you are employed') },
            {
              ...way,
              id: 'own',
              when: name('If you run a firm'),
              items: [{ ...item, evidenceTypeId: 'evidence.licence' }],
            },
          ],
        },
      ],
    },
    buildBenefit('unlisted', { name: name('Something without a list') }),
    buildEvidence('form', { name: name('Form') }),
    buildEvidence('passport', { name: { 'zh-Hant': '護照', 'zh-Hans': '护照', en: 'Passport' } }),
    buildEvidence('contract', { name: name('Contract') }),
    buildEvidence('licence', { name: name('Licence') }),
  ];
}

/** The use-cases of the visit over plain memory. */
export function createFakeVisit(start: Partial<Preparation> = {}, records = visitRecords(), edition = 1) {
  const visitor = createFakeVisitor();
  const kept = createSourceCell<{ readonly value: Preparation; readonly unreadable?: StorageError }>({
    value: { ...emptyPreparation, ...start },
  });
  const seen = createSourceCell<ReadonlyMap<string, SeenErrand>>(new Map());
  const keeping = createSourceCell<Keeping | undefined>(undefined);
  const install = createSourceCell<InstallState>(unknownInstall);
  let asked = 0;
  let failing = false;
  const gone: { readonly links: string[]; readonly texts: string[]; readonly events: VisitEvent[] } = {
    links: [],
    texts: [],
    events: [],
  };
  const ready = <T>(value: T): Reading<T> => ({ status: 'ready', value, unreadable: 0 });
  const services = {
    ...visitor.services,
    visit: {
      preparation: deriveSource(kept, ({ value, unreadable }) =>
        unreadable === undefined ? ready(value) : { status: 'error', error: unreadable },
      ),
      change: async (edit) => {
        if (failing) return err({ type: 'storage/quota' });
        kept.set({ ...kept.get(), value: edit(kept.get().value) });
        return ok(kept.get().value);
      },
      counter: createSourceCell<Reading<{ packets: never[]; receipts: never[] }>>({ status: 'loading' }),
      seen: deriveSource(seen, ready),
      noteSeen: async (news, forget) => {
        const next = new Map(seen.get());
        for (const errand of news) next.set(errand.subjectId, errand);
        for (const id of forget) next.delete(id);
        seen.set(next);
        return ok(undefined);
      },
    },
    vault: { keeping, unlock: async () => ok(undefined) },
    edition: {
      open: async () => ({
        content: createMemoryReader(records),
        edition: { edition, issuedOn: '2026-11-20', checkedUntil: '2026-03' },
      }),
    },
    counter: { open: () => new Promise<never>(() => undefined) },
    install: {
      state: install,
      askToKeep: async () => {
        asked += 1;
        return 'clearable';
      },
    },
    exits: {
      prepare: async () => undefined,
      saveCalendar: async (event) => {
        gone.events.push(event);
        return 'saved';
      },
      shareText: async () => 'shared',
      copyText: async (text) => {
        gone.texts.push(text);
        return true;
      },
      shareLink: async ({ url }) => {
        gone.links.push(url);
        return 'shared';
      },
    },
  } satisfies VisitServices;
  return {
    services,
    gone,
    held: visitor.held,
    items: () => visitor.stored().items,
    preparation: () => kept.get().value,
    /** From now on nothing that is kept can be read or changed; undefined: it can again. */
    hide(unreadable: StorageError | undefined) {
      const { value } = kept.get();
      kept.set(unreadable === undefined ? { value } : { value, unreadable });
      visitor.hide(unreadable);
      visitor.failWith(unreadable);
    },
    seen: () => seen.get(),
    keep: (value: Keeping) => keeping.set(value),
    /** The page is read in the browser with this user agent. */
    readIn: (userAgent: string, installed = false) =>
      install.set({
        type: 'known',
        browser: detectBrowser(userAgent, installed, 5),
        offered: false,
        justInstalled: false,
      }),
    /** How often the browser was asked to keep what is stored. */
    asked: () => asked,
    fail: (now: boolean) => {
      failing = now;
    },
    see: (errands: readonly SeenErrand[]) => seen.set(new Map(errands.map((errand) => [errand.subjectId, errand]))),
  };
}

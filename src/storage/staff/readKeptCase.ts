import * as v from 'valibot';
import { ActionRow, CaseRow, GoneRow, PacketRow } from './CaseRows.ts';
import { type ChainPlace, goneKey } from './GoneAction.ts';
import type { AroundActions, KeptCase, LinkRows } from './StaffStore.ts';
import type { tablesOf } from './staffTables.ts';

type Tables = ReturnType<typeof tablesOf>;

/** Everything kept of one case. Inside a transaction. */
export async function readKeptCase(tables: Tables, caseId: string): Promise<KeptCase> {
  const row = await tables.cases.get(caseId);
  const packet = await tables.packets.get(caseId);
  const found = await tables.actions.where('caseId').equals(caseId).toArray();
  const actions = found.filter((action) => v.is(ActionRow, action));
  const isWhole = (row === undefined || v.is(CaseRow, row)) && (packet === undefined || v.is(PacketRow, packet));
  return { caseId, row, packet, actions, isBroken: !isWhole || actions.length < found.length };
}

/** The actions just before those of a case in their window's chain that belong to other cases. Inside a transaction. */
export async function readLinks({ actions, cases }: Tables, { caseId, actions: own }: KeptCase): Promise<LinkRows[]> {
  const links: LinkRows[] = [];
  for (const { windowId, seq } of own) {
    const action = await actions.get({ windowId, seq: seq - 1 });
    if (action === undefined || action.caseId === caseId || !v.is(ActionRow, action)) continue;
    const row = await cases.get(action.caseId);
    if (v.is(CaseRow, row)) links.push({ action, row });
  }
  return links;
}

/** What lies at these places, next to them, or under these ids; and what stays there of discarded actions. Inside a transaction. */
export async function readAround(
  { actions, cases, meta }: Tables,
  given: readonly (ChainPlace & { readonly id: string })[],
): Promise<AroundActions> {
  const places = new Map(
    given.flatMap(({ windowId, seq }) =>
      [seq - 1, seq, seq + 1].map((at) => [goneKey({ windowId, seq: at }), { windowId, seq: at }] as const),
    ),
  );
  const found = new Map<string, LinkRows>();
  const take = async (action: unknown) => {
    if (!v.is(ActionRow, action) || found.has(action.id)) return;
    const row = await cases.get(action.caseId);
    if (v.is(CaseRow, row)) found.set(action.id, { action, row });
  };
  const taken = [];
  for (const place of places.values()) await take(await actions.get(place));
  for (const { id, windowId, seq } of given)
    for (const row of [await actions.get(id), await actions.get({ windowId, seq })]) {
      if (row !== undefined) taken.push(row.id);
      await take(row);
    }
  const gone = await meta.bulkGet([...places.keys()]);
  return { rows: [...found.values()], taken, gone: gone.filter((row) => v.is(GoneRow, row)) };
}

/** What stays of the actions just before those of a case that were discarded. Inside a transaction. */
export async function readGone({ meta }: Tables, { actions }: KeptCase): Promise<GoneRow[]> {
  const rows = await meta.bulkGet(actions.map(({ windowId, seq }) => goneKey({ windowId, seq: seq - 1 })));
  return rows.filter((row) => v.is(GoneRow, row));
}

import { expect, test } from 'vitest';
import { createBackupService } from '../../../src/services/backup/createBackupService.ts';
import { backupLayout } from '../../../src/storage/backup/backupLayout.ts';
import { buildRecords, buildStore } from '../../builders/buildBackup.ts';
import { randomFrom } from '../../builders/randomFrom.ts';
import { unwrap } from '../../storage-scenarios/unwrap.ts';

const rounds = Number(process.env['PROVE_MUTATIONS'] ?? 5_000);
const passphrase = 'a calm river in spring';

type Mutation = (bytes: Uint8Array, below: (limit: number) => number) => Uint8Array;

/** Where to strike: half of the time the readable beginning, where most decisions are made. */
const anywhere = (bytes: Uint8Array, below: (limit: number) => number) =>
  below(2) === 0 ? below(Math.min(bytes.length, 420)) : below(bytes.length);

const mutations: Mutation[] = [
  function flip(bytes, below) {
    const changed = bytes.slice();
    const at = anywhere(bytes, below);
    changed[at] = (changed[at] ?? 0) ^ (1 << below(8));
    return changed;
  },
  function truncate(bytes, below) {
    return bytes.slice(0, below(bytes.length));
  },
  function duplicate(bytes, below) {
    const at = anywhere(bytes, below);
    const end = at + 1 + below(bytes.length - at);
    return joined(bytes.subarray(0, end), bytes.subarray(at));
  },
  function remove(bytes, below) {
    const at = anywhere(bytes, below);
    return joined(bytes.subarray(0, at), bytes.subarray(at + 1 + below(40)));
  },
  function zero(bytes, below) {
    const at = anywhere(bytes, below);
    return bytes.slice().fill(0, at, at + 1 + below(64));
  },
  function junkInside(bytes, below) {
    const at = anywhere(bytes, below);
    const changed = bytes.slice();
    for (let index = at; index < Math.min(bytes.length, at + 1 + below(64)); index += 1) changed[index] = below(256);
    return changed;
  },
  function onlyJunk(_, below) {
    return Uint8Array.from({ length: below(600) }, () => below(256));
  },
  function junkBehindTheMagic(_, below) {
    return joined(
      new TextEncoder().encode('CSCB\u0001'),
      Uint8Array.from({ length: below(600) }, () => below(256)),
    );
  },
  function madeUpHeader(bytes, below) {
    const at = backupLayout.prefixBytes;
    const length = new DataView(bytes.buffer).getUint16(5);
    const header = new TextDecoder().decode(bytes.subarray(at, at + length));
    const [from, to] = headerEdits[below(headerEdits.length)] ?? ['', ''];
    const edited = new TextEncoder().encode(header.replace(from, to));
    const prefix = bytes.slice(0, at);
    new DataView(prefix.buffer).setUint16(5, edited.length);
    return joined(prefix, edited, bytes.subarray(at + length));
  },
];

const headerEdits: readonly (readonly [string | RegExp, string])[] = [
  ['"memoryKiB":19456', '"memoryKiB":999999999'],
  ['"memoryKiB":19456', '"memoryKiB":8'],
  ['"memoryKiB":19456', '"memoryKiB":8192'],
  ['"passes":2', '"passes":1000000'],
  ['"lanes":1', '"lanes":64'],
  ['"alg":"A256GCM-64K"', '"alg":"none"'],
  ['"schema":1', '"schema":2'],
  ['"schema":1', '"schema":0'],
  [/"bytes":\d+/, '"bytes":1e99'],
  [/"bytes":\d+/, '"bytes":999999999'],
  [/"bytes":\d+/, '"bytes":1'],
  ['{', '{"__proto__":{"polluted":1},'],
  ['{', '{"extra":1,'],
  ['{', '['.repeat(1500)],
  ['"app":"onetrip"', '"app":"\u202eonetrip"'],
  [/"created":"[^"]+"/, '"created":"2026-11-21T08:00:00.000Z"'],
];

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

async function original(): Promise<Uint8Array> {
  const { records, bytes } = buildRecords();
  const { file } = unwrap(await createBackupService(buildStore(records, bytes).parts).write(passphrase).result);
  return new Uint8Array(await file.arrayBuffer());
}

/** What became of a file: the reason it was refused for, or `taken`. Anything thrown fails the test. */
async function judge(service: ReturnType<typeof createBackupService>, bytes: Uint8Array): Promise<string> {
  const result = await service.inspect(new File([new Uint8Array(bytes)], 'x.cscz'), passphrase).result;
  return result.ok ? 'taken' : result.error.type;
}

test(`[BACKUP-10] of ${rounds} damaged or made-up backups none is taken, and none gets past the refusal`, async () => {
  const whole = await original();
  const service = createBackupService(buildStore().parts);
  expect(await judge(service, whole)).toBe('taken');
  const reasons = new Map<string, number>();
  let unchanged = 0;
  for (let seed = 1; seed <= rounds; seed++) {
    const below = randomFrom(seed);
    const bytes = (mutations[seed % mutations.length] ?? (() => whole))(whole, below);
    if (Buffer.from(bytes).equals(whole)) {
      unchanged += 1;
      continue;
    }
    const reason = await judge(service, bytes);
    expect(reason, `seed ${seed}`).toMatch(/^backup\/(not-a-backup|newer-format|wrong-passphrase|damaged|too-large)$/);
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  expect(unchanged).toBeLessThan(rounds / 100);
  // Were one reason missing, the mutations would not reach that part of the reader.
  expect([...reasons.keys()].sort()).toEqual([
    'backup/damaged',
    'backup/newer-format',
    'backup/not-a-backup',
    'backup/wrong-passphrase',
  ]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
}, 600_000);

test('[BACKUP-10] a backup that ends anywhere too early is refused, wherever that is', async () => {
  const whole = await original();
  const service = createBackupService(buildStore().parts);
  for (let length = 0; length < whole.length; length += 1) {
    expect(await judge(service, whole.subarray(0, length)), `${length} bytes`).not.toBe('taken');
  }
}, 120_000);

import { afterEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { err, ok } from '../../../src/domain/result/Result.ts';
import { createSourceCell } from '../../../src/domain/source/createSourceCell.ts';
import type { Loadable } from '../../../src/domain/source/Loadable.ts';
import type { PaperFile } from '../../../src/domain/visitor/PaperFile.ts';
import { prepareFile } from '../../../src/services/papers/prepareFile.ts';
import type { StorageError } from '../../../src/storage/StorageError.ts';
import { PaperFiles } from '../../../src/ui/papers/PaperFiles.tsx';
import type { PaperFilesPort, ShownFile } from '../../../src/ui/papers/PaperFilesPort.ts';
import { asText, exifWithPlace, segmentsOf, withSegments } from '../../builders/buildPictures.ts';
import { inLocale } from '../../builders/inLocale.tsx';
import { randomFrom } from '../../builders/randomFrom.ts';

const permit = 'evidence.five-year-permit';

/** A photograph as an encoder makes it: left half red, right half blue. */
async function photograph(width = 600, height = 400, type = 'image/jpeg'): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = '#c00';
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = '#00c';
  context.fillRect(width / 2, 0, width / 2, height);
  return new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.9 })).arrayBuffer());
}

async function photographWithPlace(): Promise<Uint8Array<ArrayBuffer>> {
  const xmp = new TextEncoder().encode('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>XMP-CANARY</x:xmpmeta>');
  return withSegments(await photograph(), [
    { marker: 0xe1, body: exifWithPlace() },
    { marker: 0xe1, body: xmp },
    { marker: 0xfe, body: new TextEncoder().encode('COMMENT-CANARY') },
  ]);
}

/** The head of a HEIC as an iPhone writes it, without a picture. */
function heic(brand = 'heic'): Uint8Array<ArrayBuffer> {
  const u32 = (n: number) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
  const box = (name: string, ...body: readonly (readonly number[])[]) => {
    const inside = [...name].map((letter) => letter.charCodeAt(0)).concat(...body);
    return [...u32(inside.length + 4), ...inside];
  };
  const letters = [...brand].map((letter) => letter.charCodeAt(0));
  const size = box('ispe', u32(0), u32(4032), u32(3024));
  return Uint8Array.from([...box('ftyp', letters, u32(0)), ...box('meta', u32(0), box('iprp', box('ipco', size)))]);
}

const asFile = (bytes: BlobPart, name = 'IMG_0001.jpg') => new File([bytes], name);
const prepare = (bytes: BlobPart, name?: string) => prepareFile(asFile(bytes, name), () => undefined);

/** Papers in memory, with the real way of preparing pictures. */
function buildPapers() {
  const state = createSourceCell<Loadable<ReadonlyMap<string, readonly PaperFile[]>, StorageError>>({
    status: 'ready',
    value: new Map(),
    unreadable: 0,
  });
  const contents = new Map<string, ShownFile>();
  let nextKeep: StorageError | undefined;
  const show = () => {
    const files = [...contents].map(([id, { type, width, height, bytes }]): PaperFile => {
      const rest = { sha256: '0'.repeat(64), addedAt: '2026-11-20T08:00:00.000Z', personId: 'a'.repeat(26) };
      return { id, evidenceTypeId: permit, type, width, height, bytes: bytes.length, ...rest };
    });
    state.set({ status: 'ready', value: new Map([[permit, files]]), unreadable: 0 });
  };
  const given: string[] = [];
  const port: PaperFilesPort = {
    observe: () => state,
    prepare: prepareFile,
    async keep(_, __, file) {
      const error = nextKeep;
      nextKeep = undefined;
      if (error !== undefined) return err(error);
      contents.set(`abcdefghijklmnopqrstuvwxy${String.fromCharCode(97 + contents.size)}`, file);
      show();
      return ok(undefined);
    },
    async read(id) {
      const file = contents.get(id);
      return file === undefined ? err({ type: 'papers/damaged' }) : ok(file);
    },
    async remove(id) {
      contents.delete(id);
      show();
      return ok(undefined);
    },
    async give(_, name) {
      given.push(name);
      return true;
    },
  };
  return {
    port,
    contents,
    given,
    nextKeepFails(error: StorageError) {
      nextKeep = error;
    },
  };
}

async function show(papers = buildPapers()) {
  const screen = await render(
    inLocale(
      'en',
      <PaperFiles papers={papers.port} person="self" evidenceTypeId={permit} paperName="Five-year permit" />,
    ),
  );
  await screen.getByText(/^Photos and files/).click();
  await expect.element(screen.getByRole('button', { name: /^Take a photo\s?: Five-year permit/ })).toBeVisible();
  return { papers, screen };
}

function choose(bytes: BlobPart, name = 'IMG_0001.jpg', how: 'Take a photo' | 'Choose a file' = 'Take a photo') {
  const input = document.querySelector<HTMLInputElement>(`input[aria-label="${how}"]`);
  if (input === null) throw new Error('no input');
  const transfer = new DataTransfer();
  transfer.items.add(asFile(bytes, name));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('a photograph made anew', () => {
  test('[PAPERS-1] carries no place, no camera and no history, only what can be seen', async () => {
    const original = await photographWithPlace();
    expect(asText(original)).toMatch(/GPS-CANARY[\s\S]*XMP-CANARY[\s\S]*COMMENT-CANARY/);
    const prepared = await prepare(original);
    if (!prepared.ok) throw new Error(prepared.error.type);
    const { type, bytes } = prepared.value;
    expect(type).toBe('image/jpeg');
    expect(asText(bytes)).not.toMatch(/CANARY|Exif|xmpmeta|Photoshop/);
    expect(segmentsOf(bytes)).not.toContain(0xe1);
  });

  test('[PAPERS-1] stands upright, whichever way the phone was held', async () => {
    const prepared = await prepare(await photographWithPlace());
    if (!prepared.ok) throw new Error(prepared.error.type);
    // Orientation 6: the 600 × 400 were taken with the phone turned a quarter; red was left and is now on top.
    expect([prepared.value.width, prepared.value.height]).toEqual([400, 600]);
    const bitmap = await createImageBitmap(new Blob([prepared.value.bytes]));
    const context = new OffscreenCanvas(400, 600).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const pixel = (x: number, y: number) => [...(context?.getImageData(x, y, 1, 1).data ?? [])];
    expect(pixel(200, 50)[0]).toBeGreaterThan(180);
    expect(pixel(200, 550)[2]).toBeGreaterThan(180);
  });

  test('[PAPERS-2] is at most 2000 pixels long; a smaller one keeps its size', async () => {
    const large = await prepare(await photograph(4000, 3000));
    expect(large).toMatchObject({ ok: true, value: { width: 2000, height: 1500 } });
    const small = await prepare(await photograph(300, 200, 'image/png'), 'x.png');
    expect(small).toMatchObject({ ok: true, value: { type: 'image/jpeg', width: 300, height: 200 } });
    const webp = await prepare(await photograph(300, 200, 'image/webp'), 'x.webp');
    expect(webp).toMatchObject({ ok: true, value: { type: 'image/jpeg', width: 300, height: 200 } });
  });

  test('[PAPERS-3] is refused before decoding when it is too large, and so is what is no picture', async () => {
    const decode = vi.spyOn(globalThis, 'createImageBitmap');
    const png = await photograph(10, 10, 'image/png');
    new DataView(png.buffer).setUint32(16, 30_000);
    new DataView(png.buffer).setUint32(20, 30_000);
    expect(await prepare(png)).toMatchObject({ error: { type: 'papers/too-many-pixels', maxMegapixels: 40 } });
    expect(await prepare(new Uint8Array(15_000_001))).toMatchObject({
      error: { type: 'papers/too-large', maxMegabytes: 15 },
    });
    const pdf = new Uint8Array(10_000_001);
    pdf.set(new TextEncoder().encode('%PDF-1.7'));
    expect(await prepare(pdf)).toMatchObject({ error: { type: 'papers/too-large', maxMegabytes: 10 } });
    expect(await prepare('<svg onload=alert(1)>')).toMatchObject({ error: { type: 'papers/not-a-picture' } });
    expect(await prepare('')).toMatchObject({ error: { type: 'papers/not-a-picture' } });
    expect(decode).not.toHaveBeenCalled();
    const cut = (await photograph()).slice(0, 300);
    expect(await prepare(cut)).toMatchObject({ error: { type: 'papers/cannot-read' } });
  });

  test('[PAPERS-11] a HEIC is told by its bytes, whatever is wrong with the rest, and refused where it cannot be decoded', async () => {
    const whole = heic();
    expect(await prepare(whole, 'IMG_0001.jpg')).toEqual(err({ type: 'papers/heic' }));
    expect(await prepare(whole.slice(0, 12), 'IMG_0001.heic')).toEqual(err({ type: 'papers/heic' }));
    for (const brand of ['heix', 'mif1']) expect(await prepare(heic(brand))).toEqual(err({ type: 'papers/heic' }));
    for (const brand of ['avif', 'mp42']) {
      expect(await prepare(heic(brand))).toEqual(err({ type: 'papers/not-a-picture' }));
    }
    const random = randomFrom(11);
    for (let round = 0; round < 2000; round++) {
      const spoilt = whole.slice(0, 1 + random(whole.length));
      for (let flips = 0; flips < 3; flips++) spoilt[random(spoilt.length)] = random(256);
      const answer = await prepare(spoilt);
      expect(answer.ok).toBe(false);
      // Told by the first twelve bytes alone; what says more pixels than are taken is refused for that.
      const isHeic = asText(spoilt.slice(4, 8)) === 'ftyp' && /^(?:hei[cxms]|mif1)$/.test(asText(spoilt.slice(8, 12)));
      const types = isHeic ? ['papers/heic', 'papers/too-many-pixels'] : ['papers/not-a-picture'];
      if (!answer.ok) expect(types).toContain(answer.error.type);
    }
  });

  test('[PAPERS-4] a PDF is kept as it came', async () => {
    const pdf = new TextEncoder().encode('%PDF-1.7\n/Author (someone)\n%%EOF');
    expect(await prepare(pdf)).toEqual({
      ok: true,
      value: { type: 'application/pdf', bytes: pdf, width: null, height: null },
    });
  });
});

describe('photographs of a paper', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test('[PAPERS-5] nothing is kept before it was seen large and found readable', async () => {
    const { papers, screen } = await show();
    choose(await photographWithPlace());
    const question = screen.getByRole('dialog', { name: 'Can you read it?' });
    await expect.element(question).toBeVisible();
    await expect.element(question.getByRole('img', { name: 'Photo of: Five-year permit' })).toBeVisible();
    expect(papers.contents.size).toBe(0);
    await question.getByRole('button', { name: 'I can read it, keep it' }).click();
    await expect.element(screen.getByText('Kept on this device.')).toBeVisible();
    expect(papers.contents.size).toBe(1);
    await expect.element(screen.getByText(/^Photos and files: 1/)).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Show 1 of 1: Five-year permit' })).toBeVisible();
  });

  test('[PAPERS-5] what is not wanted is not kept', async () => {
    const { papers, screen } = await show();
    choose(await photograph());
    await screen.getByRole('button', { name: 'Do not keep it' }).click();
    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
    expect(papers.contents.size).toBe(0);
  });

  test('[PAPERS-6] a photograph that could not be kept stays in sight, says why, and can be tried again', async () => {
    const { papers, screen } = await show();
    papers.nextKeepFails({ type: 'storage/quota' });
    choose(await photograph());
    await screen.getByRole('button', { name: 'I can read it, keep it' }).click();
    await expect.element(screen.getByText(/^Not kept: There is not enough space/)).toBeVisible();
    await screen.getByRole('button', { name: 'I can read it, keep it' }).click();
    await expect.element(screen.getByText('Kept on this device.')).toBeVisible();
  });

  test('[PAPERS-6] a file that is none of these is refused with what to do instead', async () => {
    const { screen } = await show();
    choose('<html>', 'page.html', 'Choose a file');
    await expect.element(screen.getByText(/^This file is neither a picture nor a PDF/)).toBeVisible();
    choose(new Uint8Array(15_000_001), 'big.jpg', 'Choose a file');
    await expect.element(screen.getByText(/larger than 15 MB/)).toBeVisible();
  });

  test('[PAPERS-7] it can be looked at, given away, and after one question removed', async () => {
    const { papers, screen } = await show();
    choose(await photograph());
    await screen.getByRole('button', { name: 'I can read it, keep it' }).click();
    await screen.getByRole('button', { name: 'Show 1 of 1: Five-year permit' }).click();
    const dialog = screen.getByRole('dialog', { name: 'Five-year permit, 1 of 1' });
    await dialog.getByRole('button', { name: 'Save or share it' }).click();
    expect(papers.given).toEqual(['onetrip-five-year-permit-1']);
    await dialog.getByRole('button', { name: 'Show full size' }).click();
    await expect
      .element(dialog.getByRole('button', { name: 'Fit the screen' }))
      .toHaveAttribute('aria-pressed', 'true');
    await dialog.getByRole('button', { name: 'Remove it' }).click();
    await dialog.getByRole('button', { name: 'Leave it here' }).click();
    expect(papers.contents.size).toBe(1);
    await dialog.getByRole('button', { name: 'Remove it' }).click();
    await dialog.getByRole('button', { name: 'Remove it' }).click();
    await expect.element(screen.getByText('Removed from this device.')).toBeVisible();
    expect(papers.contents.size).toBe(0);
  });

  test('[PAPERS-4] of a PDF is said that it stays as it came', async () => {
    const { papers, screen } = await show();
    choose('%PDF-1.7\n%%EOF', 'lease.pdf', 'Choose a file');
    await expect.element(screen.getByText(/^A PDF is kept exactly as it came/)).toBeVisible();
    await screen.getByRole('button', { name: 'Keep it', exact: true }).click();
    await expect.element(screen.getByRole('button', { name: 'Show 1 of 1: Five-year permit' })).toBeVisible();
    expect([...papers.contents.values()][0]?.type).toBe('application/pdf');
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { saveFile } from '../../../src/browser/share/saveFile.ts';
import { saveTextFile } from '../../../src/browser/share/saveTextFile.ts';

const made: { readonly name: string; readonly type: string; readonly text: Promise<string> }[] = [];
let touch = true;

/** A device with this share sheet; a click on a link with `download` is what a browser takes as a download. */
function device(sheet: object): void {
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(pointer: coarse)' && touch }));
  vi.stubGlobal('navigator', sheet);
  let wanted: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    wanted = blob as Blob;
    return 'blob:made';
  });
  vi.stubGlobal('document', {
    createElement: () => ({
      href: '',
      download: '',
      click() {
        if (this.href !== 'blob:made' || wanted === undefined) throw new Error('nothing to download');
        made.push({ name: this.download, type: wanted.type, text: wanted.text() });
      },
    }),
  });
}

const refuse = (name: string) => async () => {
  throw new DOMException('no', name);
};
const calendar = () => saveTextFile('visit.ics', 'BEGIN:VCALENDAR', 'text/calendar');
const sealed = () => new File(['x'], 'onetrip-handover-2026-11-24.oth', { type: 'application/octet-stream' });

describe('giving the reader a file', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    made.length = 0;
    touch = true;
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  test('[BROWSER-6] on a touch device the sheet comes before a download, and gets the file as it is', async () => {
    const share = vi.fn(async (_: { files: File[] }) => undefined);
    device({ share, canShare: () => true });
    expect(await calendar()).toBe(true);
    const [file] = share.mock.calls[0]?.[0].files ?? [];
    expect([file?.name, file?.type, await file?.text()]).toEqual(['visit.ics', 'text/calendar', 'BEGIN:VCALENDAR']);
    expect(made).toEqual([]);
  });

  test('[BROWSER-6] closing the sheet is no error, and nothing is downloaded behind the reader’s back', async () => {
    device({ share: refuse('AbortError'), canShare: () => true });
    expect(await calendar()).toBe(false);
    expect(made).toEqual([]);
  });

  test.each([
    ['may not open', { share: refuse('NotAllowedError'), canShare: () => true }],
    ['fails', { share: refuse('DataError'), canShare: () => true }],
    ['does not take such a file', { share: refuse('AbortError'), canShare: () => false }],
    ['cannot be asked about it', { share: refuse('AbortError'), canShare: refuseAtOnce }],
    ['knows no files', { share: refuse('AbortError') }],
    ['does not exist', {}],
  ])('[BROWSER-6] where the sheet %s, the file is downloaded', async (_, sheet) => {
    device(sheet);
    expect(await calendar()).toBe(true);
    expect(made.map(({ name, type }) => [name, type])).toEqual([['visit.ics', 'text/calendar']]);
    expect(await made[0]?.text).toBe('BEGIN:VCALENDAR');
  });

  test('[BROWSER-6] a sealed file goes to the sheet only where the browser takes its type', async () => {
    const share = vi.fn(async () => undefined);
    const onlyKnown = ({ files }: { files: File[] }) => files.every(({ type }) => type.startsWith('image/'));
    device({ share, canShare: onlyKnown });
    expect(await saveFile(sealed())).toBe(true);
    expect(share).not.toHaveBeenCalled();
    expect(made.map(({ name }) => name)).toEqual(['onetrip-handover-2026-11-24.oth']);
    device({ share, canShare: () => true });
    expect(await saveFile(sealed())).toBe(true);
    expect(share).toHaveBeenCalledTimes(1);
    expect(made).toHaveLength(1);
  });

  test('[BROWSER-6] with a mouse it is downloaded at once, and its address is let go a minute later', async () => {
    touch = false;
    const share = vi.fn(async () => undefined);
    device({ share, canShare: () => true });
    const revoke = vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined);
    expect(await calendar()).toBe(true);
    expect(share).not.toHaveBeenCalled();
    expect(made).toHaveLength(1);
    vi.advanceTimersByTime(59_000);
    expect(revoke).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(revoke).toHaveBeenCalledWith('blob:made');
  });
});

function refuseAtOnce(): never {
  throw new TypeError('no');
}

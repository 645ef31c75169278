import { afterEach, describe, expect, test, vi } from 'vitest';
import { copyLink, shareGuide } from '../../../src/services/share/shareGuide.ts';

const link = { title: 'OneTrip', url: 'https://example.org/en' };
const carried = 'https://example.org/en?openExternalBrowser=1';
const refuse = (name: string) => async () => {
  throw new DOMException('no', name);
};

describe('passing the guide on', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('[SHARE-1] the share sheet gets the address with LINE’s way out and nothing else', async () => {
    const share = vi.fn(async () => undefined);
    vi.stubGlobal('navigator', { share });
    expect(await shareGuide(link)).toBe('shared');
    expect(share).toHaveBeenCalledWith({ title: 'OneTrip', url: carried });
  });

  test('[SHARE-2] closing the sheet copies nothing behind the reader’s back', async () => {
    const writeText = vi.fn(async () => undefined);
    vi.stubGlobal('navigator', { share: refuse('AbortError'), clipboard: { writeText } });
    expect(await shareGuide(link)).toBe('dismissed');
    expect(writeText).not.toHaveBeenCalled();
  });

  test.each([
    ['there is no sheet', {}],
    ['the sheet fails', { share: refuse('NotAllowedError') }],
  ])('[SHARE-3] where %s, the link is copied', async (_, sheet) => {
    const writeText = vi.fn(async () => undefined);
    vi.stubGlobal('navigator', { ...sheet, clipboard: { writeText } });
    expect(await shareGuide(link)).toBe('copied');
    expect(writeText).toHaveBeenCalledWith(carried);
  });

  test('[SHARE-3] where the clipboard is closed too, that is told', async () => {
    vi.stubGlobal('navigator', {});
    expect(await shareGuide(link)).toBe('failed');
    expect(await copyLink(link.url)).toBe(false);
  });
});

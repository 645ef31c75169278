import { expect, type Locator, type Page } from '@playwright/test';
import { exifWithPlace, withSegments } from '../../builders/buildPictures.ts';

/** A photograph as a phone takes it: large, with the place and the device in it. */
export async function takePhotograph(page: Page, colour = '#246'): Promise<Buffer> {
  const base64 = await page.evaluate(async (fill) => {
    const canvas = new OffscreenCanvas(3000, 2000);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.fillStyle = fill;
    context.fillRect(0, 0, 3000, 2000);
    context.fillStyle = '#fff';
    context.font = '200px sans-serif';
    context.fillText('2031-05-18', 400, 1000);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, colour);
  return Buffer.from(withSegments(Buffer.from(base64, 'base64'), [{ marker: 0xe1, body: exifWithPlace() }]));
}

/** Opens the photographs of a paper and keeps one more; resolves when it is kept. */
export async function keepPhotograph(paper: Locator, photograph: Buffer): Promise<void> {
  const fold = paper.locator('summary', { hasText: 'Photos and files' });
  const camera = paper.locator('input[capture]');
  if ((await camera.count()) === 0) await fold.click();
  await camera.setInputFiles({ name: 'IMG_0042.jpg', mimeType: 'image/jpeg', buffer: photograph });
  await paper.getByRole('button', { name: 'I can read it, keep it' }).click();
  await expect(paper.getByText('Kept on this device.')).toBeVisible();
}

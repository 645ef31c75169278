import { afterAll, expect, test, vi } from 'vitest';
import { detectNatively } from '../../../src/browser/camera/detectNatively.ts';

// The module keeps the one detector of this browser, so what follows is one story; `noDetector.test.ts` is another.
const source = document.createElement('canvas');
const formats: unknown[] = [];
const asked: unknown[] = [];
let answer = async (): Promise<readonly { readonly rawValue: string }[]> => [];
vi.stubGlobal(
  'BarcodeDetector',
  class {
    constructor(options: unknown) {
      formats.push(options);
    }
    detect(of: unknown) {
      asked.push(of);
      return answer();
    }
  },
);
afterAll(() => {
  vi.unstubAllGlobals();
});

test('[COUNTER-22] a browser’s own detector is made once, for QR codes only, and its first text is taken', async () => {
  expect(await detectNatively(source)).toBeUndefined();
  answer = async () => [{ rawValue: 'OT1H' }, { rawValue: 'other' }];
  expect(await detectNatively(source)).toBe('OT1H');
  expect(asked).toEqual([source, source]);
  expect(formats).toEqual([{ formats: ['qr_code'] }]);
});

test('[COUNTER-22] once it has failed it is not asked again, so that the bundled decoder reads', async () => {
  asked.length = 0;
  answer = async () => {
    throw new DOMException('no service', 'NotSupportedError');
  };
  for (let look = 0; look < 3; look += 1) expect(await detectNatively(source)).toBeUndefined();
  expect([asked.length, formats.length]).toEqual([1, 1]);
});

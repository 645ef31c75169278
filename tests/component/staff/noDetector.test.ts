import { afterAll, expect, test, vi } from 'vitest';
import { detectNatively } from '../../../src/browser/camera/detectNatively.ts';

let made = 0;
vi.stubGlobal(
  'BarcodeDetector',
  class {
    constructor() {
      made += 1;
      throw new TypeError('no such format');
    }
  },
);
afterAll(() => {
  vi.unstubAllGlobals();
});

test('[COUNTER-22] a detector that cannot be made is tried once, gives nothing and never throws', async () => {
  const source = document.createElement('canvas');
  for (let look = 0; look < 3; look += 1) expect(await detectNatively(source)).toBeUndefined();
  expect(made).toBe(1);
});

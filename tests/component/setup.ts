import { afterEach } from 'vitest';
import { cleanup } from 'vitest-browser-react';

// What a test drew lets go of its sources at once, not only when the next test begins.
afterEach(() => cleanup());

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('location', { href: 'https://guide.example/en/', origin: 'https://guide.example' });
});
afterEach(() => vi.unstubAllGlobals());

const load = async () => (await import('../../../src/browser/scripts/ownScriptUrl.ts')).ownScriptUrl;

test('[SCRIPT-1] addresses of our own site pass, with and without Trusted Types, and others do not', async () => {
  const policies: string[] = [];
  const trustedTypes = {
    createPolicy(name: string, rules: { createScriptURL(url: string): string }) {
      policies.push(name);
      return rules;
    },
  };
  for (const types of [undefined, trustedTypes]) {
    vi.resetModules();
    vi.stubGlobal('trustedTypes', types);
    const ownScriptUrl = await load();
    expect(ownScriptUrl('/assets/journalWorker-1.js')).toBe('/assets/journalWorker-1.js');
    expect(ownScriptUrl('https://guide.example/sw.js')).toBe('https://guide.example/sw.js');
    for (const foreign of ['https://elsewhere.example/sw.js', '//elsewhere.example/sw.js', 'data:text/javascript,1']) {
      expect(() => ownScriptUrl(foreign), foreign).toThrow(TypeError);
    }
  }
  // A second policy of the same name would be refused by the browser.
  expect(policies).toEqual(['sw-url']);
});

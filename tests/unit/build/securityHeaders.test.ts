import { expect, test } from 'vitest';
import { headersFile } from '../../../src/build/headers/headersFile.ts';
import { nginxSnippet } from '../../../src/build/headers/nginxSnippet.ts';
import { securityHeaders } from '../../../src/build/headers/securityHeaders.ts';

const none = { scripts: [], styles: [] };

test('[HEAD-2] the policy starts from nothing and names only ourselves and the given hashes', () => {
  const policy = securityHeaders({ scripts: ["'sha256-YQ=='"], styles: ["'sha256-Yg=='"] })['Content-Security-Policy'];
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-YQ==';");
  expect(policy).toContain("style-src 'self' 'sha256-Yg==';");
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types sw-url");
  // WebAssembly, for keys from passphrases, is the one thing that may be compiled; text never is.
  expect(policy?.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|https?:|\*/);
});

test('[HEAD-2] what is not a hash is refused', () => {
  for (const hash of ["'unsafe-inline'", 'sha256-YQ==', "'sha256-YQ=='; script-src *", "'sha256-'", '*']) {
    expect(() => securityHeaders({ scripts: [hash], styles: [] })).toThrow('not a hash source');
    expect(() => securityHeaders({ scripts: [], styles: [hash] })).toThrow('not a hash source');
  }
});

test('[HEAD-5] a line longer than the host reads is refused', () => {
  const styles = Array.from({ length: 60 }, (_, index) => `'sha256-${String(index).padStart(43, 'a')}='`);
  expect(() => headersFile({ scripts: [], styles }, '/')).toThrow('too long');
});

test('[HEAD-6] a base that could break a configuration is refused', () => {
  for (const base of ['', 'onetrip', '/onetrip', 'onetrip/', '/a b/', '/a;b/', '/../', '/(a)/']) {
    expect(() => headersFile(none, base)).toThrow('not a base path');
    expect(() => nginxSnippet(none, base)).toThrow('not a base path');
  }
});

test('[HEAD-1] every location of nginx that sets one header sets them all', () => {
  const names = [...Object.keys(securityHeaders(none)), 'Cache-Control'];
  const locations = nginxSnippet(none, '/')
    .split(/^location /m)
    .slice(1);
  expect(locations.length).toBeGreaterThan(5);
  for (const location of locations) {
    for (const name of names) expect(location).toMatch(new RegExp(`add_header ${name} ".+" always;`));
  }
});

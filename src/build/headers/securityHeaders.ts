/** What is written inline in the pages, each as a policy source such as `'sha256-…'` (quotes included). */
export interface InlineHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/**
 * The security headers of every answer, whatever its status. One source: the static server, `_headers` and
 * nginx are all made from this. Throws when a hash is not a policy source, since that would silently widen
 * or void the policy. Source: RELIABILITY §9, STACK §6.
 */
export function securityHeaders(hashes: InlineHashes): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(hashes),
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'camera=(self), microphone=(), geolocation=(), payment=(), usb=(), serial=(), browsing-topics=()',
    'X-Frame-Options': 'DENY',
  };
}

function contentSecurityPolicy(hashes: InlineHashes): string {
  for (const hash of [...hashes.scripts, ...hashes.styles]) {
    if (!/^'sha(256|384|512)-[A-Za-z0-9+/]+={0,2}'$/.test(hash)) throw new Error(`not a hash source: ${hash}`);
  }
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...new Set(hashes.scripts)].join(' '),
    ["style-src 'self'", ...new Set(hashes.styles)].join(' '),
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types sw-url',
  ].join('; ');
}

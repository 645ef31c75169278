import { askEachTime, cacheRules } from './cacheRules.ts';
import { checkBase } from './checkBase.ts';
import { type InlineHashes, securityHeaders } from './securityHeaders.ts';

const longestLine = 2000;

/**
 * The `_headers` file of Cloudflare Pages and Netlify.
 * `! Name` takes an inherited header back on Cloudflare; Netlify ignores that line and joins both values, which
 * only costs a question per asset. Throws when a line is longer than Cloudflare reads (2,000 characters).
 */
export function headersFile(hashes: InlineHashes, base: string): string {
  const folder = checkBase(base).slice(0, -1);
  const everywhere = Object.entries({ ...securityHeaders(hashes), 'Cache-Control': askEachTime });
  const lines = [
    `${folder}/*`,
    ...everywhere.map(([name, value]) => `  ${name}: ${value}`),
    ...cacheRules.flatMap((rule) => [
      `${folder}${rule.under}*`,
      '  ! Cache-Control',
      `  Cache-Control: ${rule.cacheControl}`,
    ]),
  ];
  const tooLong = lines.find((line) => line.length > longestLine);
  if (tooLong !== undefined) throw new Error(`a line of _headers is too long for the host: ${tooLong.slice(0, 80)}…`);
  return `${lines.join('\n')}\n`;
}

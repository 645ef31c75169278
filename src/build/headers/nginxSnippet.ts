import { defaultLocale, localeTags } from '../../domain/locale/LocaleTag.ts';
import { askEachTime, cacheRules, fileFolders } from './cacheRules.ts';
import { checkBase } from './checkBase.ts';
import { mediaTypes, textTypes } from './mediaTypes.ts';
import { type InlineHashes, securityHeaders } from './securityHeaders.ts';

/**
 * Everything a `server { }` of nginx needs besides `listen`, `server_name`, certificates and `root`:
 * headers, addresses without endings, error pages in the reader's language, types and compression.
 * `root` must be the folder in which `base` can be found: with `/onetrip/` the built files lie in `<root>/onetrip`.
 */
export function nginxSnippet(hashes: InlineHashes, base: string): string {
  const folder = checkBase(base).slice(0, -1);
  // One add_header in a location cancels all inherited ones, so each location carries the whole set.
  const headers = (cacheControl: string): string[] =>
    Object.entries({ ...securityHeaders(hashes), 'Cache-Control': cacheControl }).map(
      ([name, value]) => `add_header ${name} "${value}" always;`,
    );
  const location = (match: string, body: readonly string[], cacheControl = askEachTime): string[] => [
    `location ${match} {`,
    ...[...body, ...headers(cacheControl)].map((line) => `  ${line}`),
    '}',
  ];
  const prefixed = localeTags.filter((tag) => tag !== defaultLocale);
  const cacheFolders = cacheRules.map((rule) => rule.under);

  return [
    '# Made by the build. In your server block: root <folder>; include <folder>/.hosting/nginx.conf;',
    'absolute_redirect off;',
    'server_tokens off;',
    'etag on;',
    'charset utf-8;',
    `charset_types ${[...textTypes].filter((type) => type !== 'text/html').join(' ')};`,
    'gzip on;',
    'gzip_static on;',
    'gzip_vary on;',
    'gzip_proxied any;',
    'gzip_comp_level 6;',
    'gzip_min_length 256;',
    `gzip_types ${[...textTypes].filter((type) => type !== 'text/html').join(' ')};`,
    'default_type application/octet-stream;',
    'types {',
    ...[...Map.groupBy(Object.entries(mediaTypes), ([, type]) => type)].map(
      ([type, endings]) => `  ${type} ${endings.map(([ending]) => ending).join(' ')};`,
    ),
    '}',
    ...headers(askEachTime),
    `set $page_404 ${folder}/404.html;`,
    ...prefixed.map((tag) => `if ($uri ~ ^${folder}/${tag}(/|$)) { set $page_404 ${folder}/${tag}/404.html; }`),
    'error_page 404 $page_404;',
    'if ($request_method !~ ^(GET|HEAD)$) { return 405; }',
    ...(folder === '' ? [] : [`location = ${folder} {`, `  return 301 ${folder}/$is_args$args;`, '}']),
    ...location(`= ${folder}/`, [`try_files ${folder}/index.html =404;`]),
    '# Regular expressions are tried in this order.',
    ...location('~ (/\\.|\\x5C)', ['return 404 "Not found\\n";', 'types { }', 'default_type text/plain;']),
    ...cacheRules.flatMap((rule) =>
      location(`~ ^${folder}${rule.under}`, ['try_files $uri @missing;'], rule.cacheControl),
    ),
    ...fileFolders
      .filter((under) => !cacheFolders.includes(under))
      .flatMap((under) => location(`~ ^${folder}${under}`, ['try_files $uri @missing;'])),
    // Only where the page exists: a redirect to any name one is given would lead out of the site.
    ...location('~ ^(?<page>.+?)/+$', [
      'if (-f $document_root$page.html) { return 301 $page$is_args$args; }',
      'return 404;',
    ]),
    ...location('~ \\.[A-Za-z0-9]+$', ['try_files $uri @missing;']),
    ...location('/', ['try_files $uri.html =404;']),
    ...location('@missing', ['types { }', 'default_type text/plain;', 'return 404 "Not found\\n";']),
    '',
  ].join('\n');
}

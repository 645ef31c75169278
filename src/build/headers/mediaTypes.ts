/** Media types of the files we publish, by the ending of their name. */
export const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  mjs: 'text/javascript',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  txt: 'text/plain',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  pdf: 'application/pdf',
  csv: 'text/csv',
  ics: 'text/calendar',
};

/** Types that are text: they carry `charset=utf-8` and are worth compressing. */
export const textTypes: ReadonlySet<string> = new Set(
  Object.values(mediaTypes).filter((type) => type.startsWith('text/') || /[/+](json|xml)$/.test(type)),
);

/**
 * The sheet as it is written into every page. Tailwind declares the defaults of its own variables twice, once with
 * `@property` and once for browsers without it; the second alone does the same in all of them and is lighter.
 * Throws where the sheet is not built as this expects, since a page without those defaults loses its borders.
 */
export function leanStyle(style: string): string {
  const defaults = /@layer properties\{@supports [^{]*\{(\*,[^{}]*\{[^{}]*\})\}\}/;
  const declared = new Set([...style.matchAll(/@property (--[\w-]+)\{/g)].map(([, name]) => name));
  const given = new Set([...(defaults.exec(style)?.[1] ?? '').matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
  const missing = [...declared].filter((name) => !given.has(name));
  if (missing.length > 0) throw new Error(`no default for ${missing.join(', ')} but @property`);
  return style.replace(defaults, '@layer properties{$1}').replaceAll(/@property --[\w-]+\{[^{}]*\}/g, '');
}

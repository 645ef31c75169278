import { type LocaleTag, localeTags } from '../../src/domain/locale/LocaleTag.ts';

export interface Picture {
  readonly locale: LocaleTag;
  readonly screen: string;
  readonly kind: 'light' | 'dark' | '768' | '1280' | 'print';
  /** Below the folder of the pictures. */
  readonly file: string;
}

/** The page that shows all pictures side by side, one table for phones, one for wider screens, one for paper. */
export function picturesIndex(pictures: readonly Picture[]): string {
  return [
    '# Pictures of every screen',
    '',
    'Made by `npm run screens` from the built site: one visit, then the server is stopped, then every picture is taken.',
    'They are written anew each time; nothing here is drawn by hand.',
    '',
    '## On a phone, by day and by night',
    '',
    ...table(pictures, ['light', 'dark'], 120),
    '',
    '## On a tablet and on a desk',
    '',
    ...table(pictures, ['768', '1280'], 200),
    '',
    '## On paper',
    '',
    ...table(pictures, ['print'], 240),
    '',
  ].join('\n');
}

function table(pictures: readonly Picture[], kinds: readonly Picture['kind'][], widthPx: number): readonly string[] {
  const columns = localeTags.flatMap((locale) => kinds.map((kind) => ({ locale, kind })));
  const shown = pictures.filter(({ kind }) => kinds.includes(kind));
  const rows = [...new Set(shown.map(({ screen }) => screen))].map((screen) => {
    const cells = columns.map(({ locale, kind }) => {
      const found = shown.find((each) => each.screen === screen && each.locale === locale && each.kind === kind);
      return found === undefined
        ? ''
        : `<img src="${found.file}" width="${widthPx}" alt="${screen}, ${locale}, ${kind}">`;
    });
    return `| ${[screen, ...cells].join(' | ')} |`;
  });
  return [
    `| screen | ${columns.map(({ locale, kind }) => `${locale} ${kind}`).join(' | ')} |`,
    `|---|${columns.map(() => '---').join('|')}|`,
    ...rows,
  ];
}

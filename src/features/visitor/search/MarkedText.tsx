import type { TextPiece } from '../../../domain/search/markText.ts';

/** A text with what was looked for marked in it. */
export function MarkedText({ pieces }: { readonly pieces: readonly TextPiece[] }) {
  return pieces.map(({ text, marked }, at) =>
    marked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place.
      <mark key={at} className="bg-river-wash text-current underline decoration-2 underline-offset-4">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}

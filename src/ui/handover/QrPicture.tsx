import { useMemo } from 'react';

interface QrPictureProps {
  /** Rows of modules, true for dark. */
  readonly rows: readonly (readonly boolean[])[];
  readonly label: string;
}

/** Four modules of white around it, as readers need. */
const quiet = 4;

/** A code, black on white whatever the theme: a camera reads nothing else as well. */
export function QrPicture({ rows, label }: QrPictureProps) {
  const path = useMemo(() => darkPath(rows), [rows]);
  const size = rows.length + 2 * quiet;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-quiet} ${-quiet} ${size} ${size}`}
      shapeRendering="crispEdges"
      className="block aspect-square w-full bg-white"
    >
      <rect x={-quiet} y={-quiet} width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** One stroke a run of dark modules, so that the picture stays light. */
function darkPath(rows: readonly (readonly boolean[])[]): string {
  let path = '';
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      path += `M${start} ${y}h${x + 1 - start}v1h-${x + 1 - start}z`;
    }
  });
  return path;
}

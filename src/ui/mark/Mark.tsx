import { markPath } from './markPath.ts';

/** The product's sign. Decorative: the name always stands beside it. */
export function Mark({ size = 32 }: { readonly size?: number }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
      className="shrink-0"
    >
      <path d={markPath} />
    </svg>
  );
}

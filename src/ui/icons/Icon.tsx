import { type IconName, iconPaths } from './iconPaths.ts';

/** A way sign beside its word; never alone, so it has no name of its own. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
      className="size-6 shrink-0"
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}

import { useHref } from '../locale/useHref.ts';

/** One step up. A plain link, so that it also works for someone who came in by a poster. */
export function BackLink({ path, label }: { readonly path: string; readonly label: string }) {
  const href = useHref();
  return (
    <a
      href={href(path)}
      className="mb-3 inline-flex min-h-11 items-center gap-2 text-river underline underline-offset-4 print:hidden"
    >
      <svg
        viewBox="0 0 16 16"
        width="16"
        height="16"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        aria-hidden="true"
      >
        <path d="M10 2L4 8l6 6" />
      </svg>
      {label}
    </a>
  );
}

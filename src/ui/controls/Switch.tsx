import { useId } from 'react';

interface SwitchProps {
  readonly label: string;
  readonly note?: string;
  readonly checked: boolean;
  onChange(checked: boolean): void;
}

/** On or off, at once. A native checkbox with the role of a switch; the whole line can be tapped. */
export function Switch({ label, note, checked, onChange }: SwitchProps) {
  const noteId = useId();
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox says itself whether it is checked.
        role="switch"
        checked={checked}
        aria-describedby={note === undefined ? undefined : noteId}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-1 size-5 shrink-0 accent-river"
      />
      <span>
        {label}
        {note !== undefined && (
          <span id={noteId} className="block text-small text-ink-soft">
            {note}
          </span>
        )}
      </span>
    </label>
  );
}

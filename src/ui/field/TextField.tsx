import { type Ref, useId } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'password' | 'date';
  readonly autoComplete?: 'new-password' | 'current-password' | 'off';
  readonly maxLength?: number;
  /** What is still missing, or what it is for, under the field. */
  readonly hint?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly autoFocus?: boolean;
  onChange(value: string): void;
}

/** One line to fill in, under its label. Pasting and password managers work; nothing corrects or remembers what is typed. */
export function TextField(props: TextFieldProps) {
  const { label, value, type = 'text', autoComplete = 'off', maxLength, hint, inputRef, autoFocus, onChange } = props;
  const id = useId();
  return (
    <div className="mt-4 min-w-0 flex-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <input
        ref={inputRef}
        id={id}
        type={type}
        value={value}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={maxLength}
        // biome-ignore lint/a11y/noAutofocus: only where a key or a tap has just opened the form.
        autoFocus={autoFocus}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
        className="mt-1 block min-h-11 w-full min-w-0 border-2 border-rule bg-paper px-3 py-2"
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mt-1 min-h-7 text-small text-ink-soft">
          {hint}
        </p>
      )}
    </div>
  );
}

import { type Ref, useId } from 'react';

interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly isShown: boolean;
  readonly autoComplete: 'new-password' | 'current-password' | 'off';
  /** What is still missing, under the field. */
  readonly hint?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  onChange(value: string): void;
}

/** One passphrase. Pasting and password managers work; nothing corrects or remembers what is typed. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { label, value, isShown, autoComplete, hint, inputRef, onChange } = props;
  const id = useId();
  return (
    <div className="mt-4">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <input
        ref={inputRef}
        id={id}
        type={isShown ? 'text' : 'password'}
        value={value}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
        className="mt-1 block min-h-11 w-full border-2 border-rule bg-paper px-3 py-2"
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mt-1 min-h-7 text-small text-ink-soft">
          {hint}
        </p>
      )}
    </div>
  );
}

import type { Ref } from 'react';
import { TextField } from '../../../ui/field/TextField.tsx';

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

/** One passphrase, hidden unless the reader wants to see it. */
export function PassphraseField({ isShown, ...rest }: PassphraseFieldProps) {
  return <TextField {...rest} type={isShown ? 'text' : 'password'} />;
}

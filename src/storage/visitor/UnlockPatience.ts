/** Holds up whoever tries one passphrase after the other. Kept outside the vault, so that a closed one can be asked. */
export interface UnlockPatience {
  /** Milliseconds until the next passphrase is tried; 0 when it may be tried now. */
  waitMs(): number;
  failed(): void;
  succeeded(): void;
}

const key = 'onetrip.backup';

/** When a backup left this device, and a fingerprint of what it held; says nothing about the reader. */
export interface RememberedBackup {
  readonly at: string;
  readonly fingerprint: string;
}

/** The last backup that left this device; undefined where there was none or nothing is kept. */
export function recallBackup(): RememberedBackup | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isRemembered(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Where nothing can be kept, no backup is remembered, and the reader is reminded too often rather than too seldom. */
export function rememberBackup({ at, fingerprint }: RememberedBackup): void {
  try {
    localStorage.setItem(key, JSON.stringify({ at, fingerprint }));
  } catch {
    // A private window may refuse.
  }
}

/** Goes with everything else that is erased. */
export function forgetBackup(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // What cannot be reached holds nothing.
  }
}

function isRemembered(value: unknown): value is RememberedBackup {
  return (
    typeof value === 'object' &&
    value !== null &&
    'at' in value &&
    typeof value.at === 'string' &&
    !Number.isNaN(Date.parse(value.at)) &&
    'fingerprint' in value &&
    typeof value.fingerprint === 'string'
  );
}

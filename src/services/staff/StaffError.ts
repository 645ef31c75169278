import type { StorageError } from '../../storage/StorageError.ts';

/**
 * staff/locked: nobody has unlocked the window · wrong-passphrase · wrong-code · too-short: a passphrase below twelve
 * characters · wait: too many wrong ones, `seconds` to go · no-receipt: no such receipt was given here, or its case is
 * gone · not-allowed: the case's status or the clerk's role does not allow it · past-day: a paper may follow by a day that
 * is over · no-case · damaged: something kept cannot be read ·
 * no-room: the device is full, nothing was kept ·
 * cancelled: whoever had asked for it stopped it, and nothing was changed ·
 * not-a-copy, copy-newer, copy-damaged: what was to be restored is not a window, of a later version, or not whole ·
 * copy-failed: what was written as a copy does not read back, so none was made ·
 * not-a-shift, shift-newer, wrong-shift-code, shift-damaged: a shift file that is none, is of a later version, has another
 * code, or is not whole · shift-clash: it does not fit what this window has · shift-clock: times in it have not come yet ·
 * shift-empty: there is no case to hand over · shift-too-large: more than one file may carry · shift-unreadable: the device does
 * not give the file's bytes ·
 * folder-gone, folder-full, folder-permission, folder-failed: why a copy did not come into its folder.
 */
export type StaffError =
  | StorageError
  | { readonly type: 'staff/locked' }
  | { readonly type: 'staff/wrong-passphrase' }
  | { readonly type: 'staff/wrong-code' }
  | { readonly type: 'staff/too-short' }
  | { readonly type: 'staff/wait'; readonly seconds: number }
  | { readonly type: 'staff/not-allowed' }
  | { readonly type: 'staff/past-day' }
  | { readonly type: 'staff/no-case' }
  | { readonly type: 'staff/no-receipt' }
  | { readonly type: 'staff/damaged' }
  | { readonly type: 'staff/no-room' }
  | { readonly type: 'staff/not-a-copy' }
  | { readonly type: 'staff/copy-newer' }
  | { readonly type: 'staff/copy-damaged' }
  | { readonly type: 'staff/copy-failed' }
  | { readonly type: 'staff/cancelled' }
  | { readonly type: 'staff/not-a-shift' }
  | { readonly type: 'staff/shift-newer' }
  | { readonly type: 'staff/wrong-shift-code' }
  | { readonly type: 'staff/shift-damaged' }
  | { readonly type: 'staff/shift-clash' }
  | { readonly type: 'staff/shift-clock' }
  | { readonly type: 'staff/shift-empty' }
  | { readonly type: 'staff/shift-too-large' }
  | { readonly type: 'staff/shift-unreadable' }
  | { readonly type: 'staff/folder-gone' }
  | { readonly type: 'staff/folder-full' }
  | { readonly type: 'staff/folder-permission' }
  | { readonly type: 'staff/folder-failed' };

import type { StorageError } from './StorageError.ts';
import { StorageRefusal } from './StorageRefusal.ts';
import { DeadlinePassed } from './withinDeadline.ts';

/** Reads anything IndexedDB or Dexie throws as a tagged error. Never throws. */
export function toStorageError(cause: unknown): StorageError {
  if (cause instanceof StorageRefusal) return cause.error;
  if (cause instanceof DeadlinePassed) return { type: 'storage/timed-out', deadlineMs: cause.deadlineMs };
  const names = namesOf(cause);
  if (names.includes('QuotaExceededError')) return { type: 'storage/quota' };
  if (names.some((name) => closedNames.has(name))) return { type: 'storage/closed' };
  if (names.some((name) => unavailableNames.has(name))) return { type: 'storage/unavailable', reason: names[0] ?? '' };
  return { type: 'storage/unknown', name: names[0] ?? typeof cause };
}

const closedNames = new Set(['DatabaseClosedError', 'DatabaseClosed']);
// Firefox's private windows of old say InvalidStateError; a blocked origin says SecurityError.
const unavailableNames = new Set([
  'MissingAPIError',
  'MissingApiError',
  'InvalidStateError',
  'SecurityError',
  'NotAllowedError',
]);

/** The error's name and those of the errors inside it: a full disk arrives as an AbortError around a QuotaExceededError. */
function namesOf(cause: unknown): string[] {
  const names: string[] = [];
  for (let error = cause; typeof error === 'object' && error !== null && names.length < 5; ) {
    if ('name' in error && typeof error.name === 'string') names.push(error.name);
    error = 'inner' in error ? error.inner : undefined;
  }
  return names;
}

import { useRef } from 'react';
import type { Reading } from './ChecklistServices.ts';

/**
 * What is stored, or was when it could last be read: what vanished from sight would look lost. Nothing once it is
 * locked, nor for another `key` than it was read for.
 */
export function useLastRead<T>(reading: Reading<T>, key: string): T | undefined {
  const last = useRef<{ readonly key: string; readonly value: T }>(undefined);
  if (reading.status === 'ready') last.current = { key, value: reading.value };
  else if (reading.status === 'error' && reading.error.type === 'storage/locked') last.current = undefined;
  return last.current?.key === key ? last.current.value : undefined;
}

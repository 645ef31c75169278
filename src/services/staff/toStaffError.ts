import type { TaggedError } from '../../domain/result/Result.ts';
import type { StaffError } from './StaffError.ts';

/** What the store says of a case, in the words of the window. */
export function toStaffError<E extends TaggedError>(error: E | StaffError): E | StaffError {
  if (error.type === 'storage/quota') return { type: 'staff/no-room' };
  if (error.type === 'storage/missing') return { type: 'staff/no-case' };
  return error.type === 'storage/unreadable-row' ? { type: 'staff/damaged' } : error;
}

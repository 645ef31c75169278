import { useEffect, useState } from 'react';
import type { Result } from '../../../domain/result/Result.ts';
import type { ShiftLoad } from '../../../services/shift/ShiftService.ts';
import type { StaffError } from '../../../services/staff/StaffError.ts';
import type { StaffService } from '../../../services/staff/StaffService.ts';

/** What would go along with these cases; undefined while it is being counted, and as long as nobody asks. */
export function useShiftLoad(
  staff: Pick<StaffService, 'shiftLoad'>,
  caseIds: readonly string[],
  isAsked: boolean,
): Result<ShiftLoad, StaffError> | undefined {
  const [counted, setCounted] = useState<{
    readonly of: readonly string[];
    readonly load: Result<ShiftLoad, StaffError>;
  }>();
  useEffect(() => {
    let gone = false;
    if (isAsked) void staff.shiftLoad(caseIds).then((load) => gone || setCounted({ of: caseIds, load }));
    return () => {
      gone = true;
    };
  }, [staff, caseIds, isAsked]);
  return counted?.of === caseIds ? counted.load : undefined;
}

import { useTranslation } from 'react-i18next';
import type { Result } from '../../../domain/result/Result.ts';
import type { StaffError } from '../../../services/staff/StaffError.ts';
import { errorKey } from '../../../ui/errors/errorText.ts';

interface ToldProps {
  /** What came of it; undefined while nothing was asked for. */
  readonly result: Result<unknown, StaffError> | undefined;
  readonly done: string;
}

/** Says what came of something. */
export function Told({ result, done }: ToldProps) {
  const { t } = useTranslation('staff');
  return (
    <p role="status" className="min-h-7 font-semibold">
      {result !== undefined && (result.ok ? done : t(errorKey(result.error), { ...result.error }))}
    </p>
  );
}

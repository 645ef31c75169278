import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Handover } from '../../../domain/handover/Handover.ts';
import type { Result } from '../../../domain/result/Result.ts';
import type { StaffDesk } from '../../../services/staff/StaffDesk.ts';
import type { StaffError } from '../../../services/staff/StaffError.ts';
import type { CaseEnclosures, KeptAttachment } from '../../../services/staff/StaffService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { errorKey } from '../../../ui/errors/errorText.ts';
import { formatBytes } from '../../../ui/format/formatBytes.ts';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';
import { BroughtFile } from './BroughtFile.tsx';

interface BroughtProps {
  readonly desk: StaffDesk;
  readonly caseId: string;
  readonly persons: Handover['persons'];
  /** A paper's name in the clerk's script; undefined while names are being read. */
  readonly nameOf: ((evidenceTypeId: string) => string) | undefined;
}

/** What the visitor's sealed file brought: what they are called, how to reach them, and photographs to open large. */
export function Brought({ desk, caseId, persons, nameOf }: BroughtProps) {
  const { t } = useTranslation('staff');
  const locale = useLocale();
  const [read, setRead] = useState<Result<CaseEnclosures, StaffError>>();
  const [shown, setShown] = useState<KeptAttachment>();
  useEffect(() => {
    let gone = false;
    void desk.staff.enclosures(caseId).then((result) => gone || setRead(result));
    return () => {
      gone = true;
    };
  }, [desk, caseId]);
  if (read === undefined || nameOf === undefined) return null;
  if (!read.ok) return <p role="alert">{t(errorKey(read.error), { ...read.error })}</p>;
  const { details, attachments } = read.value;
  if (details.length + attachments.length === 0) return null;
  const paperOf = ({ evidenceTypeId }: KeptAttachment) =>
    evidenceTypeId === null ? t('brought.other') : nameOf(evidenceTypeId);
  const personOf = ({ person }: KeptAttachment) =>
    persons.length > 1 ? `${t(`person.${persons.find(({ key }) => key === person)?.kind ?? 'other'}`)} ${person}` : '';
  return (
    <section aria-labelledby="brought" className="mb-4 border-2 border-rule p-4" data-brought={attachments.length}>
      <h2 id="brought" className="font-semibold">
        {t('brought.title')}
      </h2>
      {details.map(({ name, contact }) => (
        <dl key={`${name}/${contact}`} className="mt-2 flex flex-wrap gap-x-8">
          {name !== '' && (
            <div>
              <dt className="text-small">{t('brought.name')}</dt>
              <dd className="font-semibold break-words">{name}</dd>
            </div>
          )}
          {contact !== '' && (
            <div>
              <dt className="text-small">{t('brought.contact')}</dt>
              <dd className="font-semibold break-words">{contact}</dd>
            </div>
          )}
        </dl>
      ))}
      <div className="mt-3 flex flex-wrap gap-2">
        {attachments.map((one) => (
          <Button key={one.id} onClick={() => setShown(one)}>
            <span>
              <span lang={one.evidenceTypeId === null ? undefined : 'zh-Hans'}>{paperOf(one)}</span>{' '}
              <span className="text-small font-normal">
                {personOf(one)} {one.media === 'application/pdf' && 'PDF '}
                {formatBytes(one.size, locale)}
              </span>
            </span>
          </Button>
        ))}
      </div>
      {shown !== undefined && (
        <BroughtFile
          key={shown.id}
          desk={desk}
          caseId={caseId}
          one={shown}
          title={paperOf(shown)}
          onClose={() => setShown(undefined)}
        />
      )}
    </section>
  );
}

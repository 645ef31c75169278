import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../domain/handover/Attachment.ts';
import type { Result } from '../../../domain/result/Result.ts';
import type { StaffDesk } from '../../../services/staff/StaffDesk.ts';
import type { StaffError } from '../../../services/staff/StaffError.ts';
import type { KeptAttachment } from '../../../services/staff/StaffService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Dialog } from '../../../ui/controls/Dialog.tsx';
import { errorKey } from '../../../ui/errors/errorText.ts';
import { formatBytes } from '../../../ui/format/formatBytes.ts';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';
import { useFileUrl } from '../../../ui/papers/useFileUrl.ts';

interface BroughtFileProps {
  readonly desk: StaffDesk;
  readonly caseId: string;
  readonly one: KeptAttachment;
  readonly title: string;
  onClose(): void;
}

/** One photograph, as wide as the screen allows or in its own size. Closed, nothing of it is left on the page. */
export function BroughtFile({ desk, caseId, one, title, onClose }: BroughtFileProps) {
  const { t } = useTranslation('staff');
  const locale = useLocale();
  const [read, setRead] = useState<Result<Attachment, StaffError>>();
  const [isLarge, setLarge] = useState(false);
  useEffect(() => {
    let gone = false;
    void desk.staff.attachment(caseId, one).then((result) => gone || setRead(result));
    return () => {
      gone = true;
    };
  }, [desk, caseId, one]);
  const found = read?.ok ? read.value : undefined;
  const isPicture = one.media === 'image/jpeg';
  const picture = useMemo(
    () =>
      found === undefined || !isPicture
        ? undefined
        : { type: found.media, bytes: found.bytes, width: null, height: null },
    [found, isPicture],
  );
  const url = useFileUrl(picture);
  return (
    <Dialog open title={title} onClose={onClose}>
      <p role="status">
        {read === undefined && t('case.opening')}
        {read?.ok === false && t(errorKey(read.error), { ...read.error })}
      </p>
      {isPicture && url !== undefined && (
        <section
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable without a mouse.
          tabIndex={0}
          aria-label={title}
          className="max-h-[65dvh] min-h-44 overflow-auto border border-rule bg-paper"
        >
          <img src={url} alt={title} className={isLarge ? 'h-auto max-w-none' : 'h-auto w-full'} />
        </section>
      )}
      {!isPicture && <p>{t('brought.pdf', { size: formatBytes(one.size, locale) })}</p>}
      <p className="mt-4 flex flex-wrap gap-3">
        <Button look="main" onClick={onClose}>
          {t('brought.close')}
        </Button>
        {isPicture ? (
          <Button aria-pressed={isLarge} onClick={() => setLarge(!isLarge)}>
            {t(isLarge ? 'brought.fit' : 'brought.enlarge')}
          </Button>
        ) : (
          <Button
            disabled={found === undefined}
            onClick={() => found && void desk.savePdf(`${one.id}.pdf`, found.bytes)}
          >
            {t('brought.save')}
          </Button>
        )}
      </p>
    </Dialog>
  );
}

import { useTranslation } from 'react-i18next';
import type { UnsavedInput } from '../../services/unsaved/UnsavedInput.ts';
import type { MemoryOnly, VaultService } from '../../services/vault/VaultService.ts';
import { useHref } from '../../ui/locale/useHref.ts';
import { useSource } from '../../ui/source/useSource.ts';
import { sayMemoryWords } from './sayMemoryWords.ts';
import { useAskBeforeLeaving } from './useAskBeforeLeaving.ts';

export interface MemoryNoticeProps {
  readonly vault: VaultService;
  readonly unsaved: UnsavedInput;
}

/**
 * Says that nothing is kept beyond this page, and what to do about it; stays for good. It stands before the page, so
 * that its words are in place when the page is drawn.
 */
export function MemoryNotice({ vault, unsaved }: MemoryNoticeProps) {
  const { t, i18n } = useTranslation();
  sayMemoryWords(i18n);
  const hasEntries = useSource<MemoryOnly | undefined>(vault.memoryOnly, undefined)?.hasEntries === true;
  useAskBeforeLeaving(hasEntries, unsaved);
  const href = useHref();
  return (
    <aside
      role="status"
      aria-label={t('memory:title')}
      data-memory-only
      className="mx-5 mt-4 max-w-prose border-2 border-ink bg-raised px-4 py-3 sm:mx-8 print:hidden"
    >
      <p className="font-semibold">{t('memory:title')}</p>
      <p className="mt-1 text-small">{t('memory:text')}</p>
      {hasEntries && (
        <a
          href={href('/settings#my-data')}
          className="inline-flex min-h-11 items-center text-small text-river underline underline-offset-4"
        >
          {t('memory:backup')}
        </a>
      )}
    </aside>
  );
}

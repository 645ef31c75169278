import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { hasSingleKeys } from '../controls/hasSingleKeys.ts';
import { Icon } from '../icons/Icon.tsx';
import { usePageAddress } from '../locale/LocaleContext.ts';
import { useHref } from '../locale/useHref.ts';

/** The way to the search, on every screen: a tap, or the key `/` while nothing is being typed. */
export function SearchLink() {
  const { t } = useTranslation('shell');
  const { path } = usePageAddress();
  const href = useHref();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isCall(event)) return;
      event.preventDefault();
      const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
      if (field === null) link.current?.click();
      else field.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <a
      ref={link}
      href={href('/search')}
      aria-keyshortcuts="/"
      aria-current={path === '/search' ? 'page' : undefined}
      className="-me-2 flex min-h-11 min-w-11 items-center justify-center gap-2 px-2 text-small text-river underline underline-offset-4 aria-[current]:font-bold aria-[current]:text-ink aria-[current]:no-underline md:me-0"
    >
      <Icon name="search" />
      {t('search')}
    </a>
  );
}

function isCall(event: KeyboardEvent): boolean {
  if (event.key !== '/' || event.defaultPrevented || event.isComposing) return false;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (!hasSingleKeys() || document.querySelector('dialog[open]') !== null) return false;
  const { target } = event;
  return !(
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

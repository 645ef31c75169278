import { type FormEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icons/Icon.tsx';
import { useHref } from '../../../ui/locale/useHref.ts';
import { queryInAddress } from './queryInAddress.ts';
import { useComposition } from './useComposition.ts';

interface SearchFieldProps {
  readonly query: string;
  onQuery(query: string): void;
  /** The reader is done typing: Enter, or the search key of a phone's keyboard. */
  onSubmit(): void;
}

/** The field. It has the focus when one comes to ask, and not when one comes back to an answer. */
export function SearchField({ query, onQuery, onSubmit }: SearchFieldProps) {
  const { t } = useTranslation('search');
  const href = useHref();
  const input = useRef<HTMLInputElement>(null);
  const { typed, field } = useComposition(query, onQuery);
  useEffect(() => {
    if (queryInAddress() === '' && location.hash === '') input.current?.focus({ preventScroll: true });
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <search>
      <form action={href('/search')} onSubmit={submit} className="relative max-w-prose noscript:hidden">
        <label htmlFor="q" className="mb-2 block font-semibold">
          {t('field')}
        </label>
        <span className="pointer-events-none absolute start-3 bottom-4 text-ink-soft">
          <Icon name="search" />
        </span>
        <input
          ref={input}
          id="q"
          name="q"
          type="search"
          value={typed}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
          aria-describedby="q-hint"
          className="min-h-14 w-full border-2 border-ink bg-raised ps-12 pe-3 text-lead"
          onChange={(event) => field.onChange(event.currentTarget.value)}
          onCompositionStart={field.onCompositionStart}
          onCompositionEnd={field.onCompositionEnd}
          onKeyDown={field.onKeyDown}
        />
      </form>
      <p id="q-hint" className="mt-2 text-small text-ink-soft noscript:hidden">
        {t('hint')}
      </p>
    </search>
  );
}

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/Button.tsx';
import { errorKey } from '../../../ui/errors/errorText.ts';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import { useSource } from '../../../ui/source/useSource.ts';
import { AnswerSections } from './AnswerSections.tsx';
import { BeforeSearch } from './BeforeSearch.tsx';
import { moveBetweenHits } from './moveBetweenHits.ts';
import { NothingFound } from './NothingFound.tsx';
import { showQueryInAddress } from './queryInAddress.ts';
import { SearchField } from './SearchField.tsx';
import type { SearchServices } from './SearchServices.ts';
import type { SearchView } from './SearchView.ts';
import { useSearch } from './useSearch.ts';

const none: readonly string[] = [];

/** Search over all kinds, as one types, on this device. */
export function SearchPage({ view, services }: PageProps<SearchView, SearchServices>) {
  const { t } = useTranslation(['search', 'errors']);
  const { query, setQuery, state, answer, open } = useSearch(services.search);
  const recent = useSource(services.search.recent, none);
  const [slashKey, setSlashKey] = useState(true);
  useEffect(() => setSlashKey(services.preferences.read('keys') !== 'off'), [services.preferences]);
  const told = useRef<HTMLParagraphElement>(null);

  const keepQuery = () => {
    if (answer === undefined || answer.total === 0) return;
    services.search.remember(query);
    showQueryInAddress(query);
  };
  return (
    <PageFrame title={t('title')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only add to what Tab does on the links inside. */}
      <div onKeyDown={moveBetweenHits}>
        <SearchField
          query={query}
          onQuery={setQuery}
          onSubmit={() => {
            keepQuery();
            // Takes a phone's keyboard away from the results and lets a screen reader say how many there are.
            told.current?.focus();
          }}
        />
        <p ref={told} role="status" tabIndex={-1} className="mt-2 mb-8 min-h-7 text-small text-ink-soft">
          {answer !== undefined && answer.total > 0 && t('found', { number: answer.total })}
          {query !== '' && state.type === 'opening' && t('opening')}
        </p>
        {state.type === 'failed' && (
          <div className="mb-8 max-w-prose">
            <p>{t(errorKey(state.error))}</p>
            <p className="mt-4">
              <Button onClick={() => void open()}>{t('again')}</Button>
            </p>
          </div>
        )}
        <div
          data-answers={answer === undefined ? undefined : query}
          onClickCapture={(event) => {
            if (event.target instanceof Element && event.target.closest('[data-hits] a') !== null) keepQuery();
          }}
        >
          {answer === undefined ? (
            <BeforeSearch
              suggested={view.suggested}
              recent={recent}
              slashKey={slashKey}
              onPick={setQuery}
              onForget={() => services.search.forgetRecent()}
              onSlashKey={(on) => {
                services.preferences.write('keys', on ? null : 'off');
                setSlashKey(on);
              }}
            />
          ) : answer.total > 0 ? (
            <AnswerSections answer={answer} asked={query} />
          ) : (
            <NothingFound query={query} window={view.window} />
          )}
        </div>
      </div>
    </PageFrame>
  );
}

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { TaggedError } from '../../../domain/result/Result.ts';
import type { SearchAnswer } from '../../../domain/search/SearchAnswer.ts';
import type { Searcher } from '../../../services/search/createSearcher.ts';
import type { SearchService } from '../../../services/search/createSearchService.ts';
import { parseAddress } from '../../../ui/locale/address.ts';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';
import { queryInAddress, showQueryInAddress } from './queryInAddress.ts';

export type SearchState =
  | { readonly type: 'opening' }
  | { readonly type: 'ready'; readonly searcher: Searcher }
  | { readonly type: 'failed'; readonly error: TaggedError };

const addressDelayMs = 400;

/** The query of this page, its answer as one types, and the state of the index. The address always names the query. */
export function useSearch(service: SearchService) {
  const locale = useLocale();
  const [query, setQuery] = useState('');
  const [state, setState] = useState<SearchState>({ type: 'opening' });

  const open = useCallback(async () => {
    setState({ type: 'opening' });
    const opened = await service.open();
    setState(opened.ok ? { type: 'ready', searcher: opened.value } : { type: 'failed', error: opened.error });
  }, [service]);

  useEffect(() => {
    // The built page knows no query; the address does.
    setQuery(queryInAddress());
    service.loadRecent();
    void open();
  }, [service, open]);

  const path = useRef('');
  useEffect(() => {
    // In another language the page goes on under another address.
    if (parseAddress(location.pathname)?.locale === locale || path.current === '') path.current = location.pathname;
  }, [locale]);

  useEffect(() => {
    const show = () => {
      // The next page has its address before this one is gone.
      if (location.pathname === path.current) showQueryInAddress(query);
    };
    // Safari refuses a page that changes its address with every key.
    const timer = setTimeout(show, addressDelayMs);
    // Who follows a link sooner still finds the query on coming back.
    document.addEventListener('click', show, { capture: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('click', show, { capture: true });
    };
  }, [query]);

  // Looked up in the same step as the key: a step of its own would cost a frame more than the search itself.
  const answer = useMemo(
    (): SearchAnswer | undefined => (state.type === 'ready' ? state.searcher.search(query, locale) : undefined),
    [state, query, locale],
  );
  return { query, setQuery, state, answer, open };
}

import type { Source } from '../../domain/source/Source.ts';

const loading = { status: 'loading' } as const;

/** Stands in for a source that is not to be asked yet: it is for ever being read. */
export const notRead: Source<typeof loading> = { get: () => loading, subscribe: () => () => undefined };

import { type ContentService, createContentService } from '../services/content/createContentService.ts';
import type { FetchPack } from '../services/content/fetchOffered.ts';
import { openContentStore } from '../storage/content/openContentStore.ts';

/** The content service over this device's database. A chunk of its own: it brings the schemas and the database's code. */
export function createStoredContent(fetchPack: FetchPack, yieldToMain: () => Promise<void>): ContentService {
  return createContentService({ fetchPack, openStore: openContentStore, yieldToMain });
}

// Declares what `cdp()` can do under this provider.
import type {} from '@vitest/browser-playwright';
import { beforeEach, expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { examplePerson } from '../../../src/domain/visitor/Person.ts';
import { openVisitorStore } from '../../../src/storage/visitor/openVisitorStore.ts';
import { withinDeadline } from '../../../src/storage/withinDeadline.ts';
import { deleteNative, existsNative } from '../../storage-scenarios/nativeDatabase.ts';
import { buildDevice } from '../../storage-scenarios/storeParts.ts';
import { errorTypeOf, unwrap } from '../../storage-scenarios/unwrap.ts';

const name = 'onetrip-visitor';

beforeEach(() => deleteNative(name));

test('[STORE-3] data cleared under an open window by the browser is noticed, not begun anew', async () => {
  const { store } = unwrap(await openVisitorStore('create', buildDevice()));
  await store?.persons.add(examplePerson);
  const closed = vi.fn();
  store?.onClosed(closed);
  await cdp().send('Storage.clearDataForOrigin', { origin: location.origin, storageTypes: 'indexeddb' });
  await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
  const read = await store?.readAll();
  expect(read && errorTypeOf(read)).toBe('storage/closed');
  // Right after clearing, Chromium now and then leaves a request without any answer; asked again, it answers.
  const exists = () => withinDeadline(existsNative(name), 500);
  await vi.waitFor(async () => expect(await exists()).toBe(false), { timeout: 8000 });
});

/** Brings the notice; the same for who draws it and for the store, which keeps nothing in memory before it is here. */
export const loadMemoryNotice = async () => (await import('./MemoryNotice.tsx')).MemoryNotice;

interface SchedulerLike {
  yield?(): Promise<void>;
}

/** Ends the running task so that the browser may paint and answer taps, then goes on. */
export function yieldToMain(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: SchedulerLike }).scheduler;
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve, 0));
}

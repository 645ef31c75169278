/** Asks the worker to keep the window's code as well, from now on and over updates. True once all of it is kept. */
export async function keepStaffFiles(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  const registration = await navigator.serviceWorker.ready;
  const worker = registration.active;
  if (worker === null) return false;
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = (event: MessageEvent<boolean>) => resolve(event.data);
    worker.postMessage('staff', [channel.port2]);
  });
}

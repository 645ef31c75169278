// Firefox with storage blocked has BroadcastChannel and throws when one is made, which the database's code does while it
// is loaded. Without it, that code goes on as in a browser that has none.
try {
  new BroadcastChannel('onetrip').close();
} catch {
  Reflect.deleteProperty(globalThis, 'BroadcastChannel');
}

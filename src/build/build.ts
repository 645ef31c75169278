import { build } from 'vite';

// All of it hangs on vite.config.ts: code, then pages and pack, then the service worker that names every file.
await build();

/**
 * True in `npm run prove`: everything is looked at. In the everyday run what is alike is looked at by samples, so that
 * it stays short enough to be run before each push.
 */
export const isDeep = process.env['PROVE'] !== undefined;

/** Marks a test that takes a third of a minute or more: build machines run it, and whoever asks `npm test` for all. */
export const long = { tag: '@long' };

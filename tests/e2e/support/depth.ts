/**
 * True in `npm run prove`: everything is looked at. In the everyday run what is alike is looked at by samples, so that
 * it stays short enough to be run before each push.
 */
export const isDeep = process.env['PROVE'] !== undefined;

/**
 * Whether keys of one character do something by themselves. Who speaks to the device, or touches keys without meaning
 * to, can switch them off (WCAG 2.1.4); the choice stands on the root of every page.
 */
export const hasSingleKeys = (): boolean => document.documentElement.dataset['keys'] !== 'off';

/** Whether keys of one character do something; a choice of this device, that every page already shows on its root. */
export const hasSingleKeys = (): boolean => document.documentElement.dataset['keys'] !== 'off';

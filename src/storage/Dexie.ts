import './dropDeniedChannels.ts';

export { Dexie } from 'dexie';

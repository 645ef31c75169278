/** What few pages ask for. */
export { createBackupService } from '../services/backup/createBackupService.ts';
export { createCounter } from './createCounter.ts';

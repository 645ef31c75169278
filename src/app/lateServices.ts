/** What few pages ask for. */
export { forgetBackup } from '../browser/backupMemory/backupMemory.ts';
export { emptyOutbox } from '../browser/files/fillOutbox.ts';
export { createBackupService } from '../services/backup/createBackupService.ts';
export { createCounter } from './createCounter.ts';

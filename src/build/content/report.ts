import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printReport } from './printReport.ts';
import { printRules } from './printRules.ts';

// `npm run content report`: what an editor looks at before publishing; `npm run content rules`: the finder's rules.
// Fails when the edition may not be published, or a rule cannot be right.
const folder = process.env['EDITION_DIR'] ?? join(dirname(fileURLToPath(import.meta.url)), '../../edition');
const [wanted = 'report'] = process.argv.slice(2);
process.exitCode = (wanted === 'rules' ? printRules(folder) : printReport(folder)) ? 0 : 1;

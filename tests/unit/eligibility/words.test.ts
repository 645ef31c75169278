import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

// Nobody is refused by a guide; only the office in charge decides.
const refusals =
  /不符合?(?:資格|资格|條件|条件)|(?:沒|没|無|无)有?(?:資格|资格)|資格不符|资格不符|不合格|not eligible|ineligib|not qualif|disqualif|not entitled|you do not qualify|rejected/i;

test('[FINDER-3] the words that refuse are found where they stand', () => {
  for (const text of ['你不符合資格', '不符合条件', 'You are not eligible', 'Ineligible', '沒有資格', '你没资格'])
    expect(refusals.test(text), text).toBe(true);
});

test('[FINDER-3] no word on screen and no record refuses anybody', () => {
  const files = ['locales', 'src/edition'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(folder, name)),
  );
  expect(files.length).toBeGreaterThan(60);
  for (const file of files) expect(refusals.exec(readFileSync(join(root, file), 'utf8'))?.[0], file).toBeUndefined();
});

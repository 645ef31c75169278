import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { HostingRecord } from '../../headers/HostingRecord.ts';

/** The base a built folder was built for. */
export function basePathOf(folder: string): string {
  return v.parse(HostingRecord, JSON.parse(readFileSync(join(folder, '.hosting/headers.json'), 'utf8'))).base;
}

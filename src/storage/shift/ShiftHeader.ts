import * as v from 'valibot';
import { Id128 } from '../../domain/cases/CaseIds.ts';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { jsonOf } from '../staff/openText.ts';
import { CodeWrap } from '../staff/WindowRow.ts';

const format = 'onetrip-shift';
/** 1: cases alone · 2: with what sealed files brought to them. */
const versions = [1, 2] as const;
const newest = Math.max(...versions);

/** The first line of a shift file, in the open: what it is, and its key under the one-time code. */
export const ShiftHeader = v.strictObject({
  format: v.literal(format),
  version: v.picklist(versions),
  id: Id128,
  code: CodeWrap,
});
export type ShiftHeader = v.InferOutput<typeof ShiftHeader>;

/** Which file it is; whatever is sealed in it is bound to both. */
export type ShiftName = Pick<ShiftHeader, 'version' | 'id'>;

/** No header of ours is longer. */
export const mostHeaderBytes = 1024;

export function shiftHeader({ version, id }: ShiftName, code: ShiftHeader['code']): ShiftHeader {
  return { format, version, id, code };
}

/** The line, with its end. */
export function lineOfHeader({ version, id, code: { salt, sealed } }: ShiftHeader): string {
  return `${JSON.stringify({ format, version, id, code: { salt, sealed } })}\n`;
}

/** Reads the line without its end. Errors: `staff/shift-newer` made by a later version, `staff/not-a-shift`. */
export function readHeader(
  line: string,
): Result<ShiftHeader, { readonly type: 'staff/not-a-shift' } | { readonly type: 'staff/shift-newer' }> {
  const found = jsonOf(line);
  const header = v.safeParse(ShiftHeader, found);
  // Written in one way only, so that nothing in it can be changed without being noticed.
  if (header.success && lineOfHeader(header.output) === `${line}\n`) return ok(header.output);
  const isNewer = v.is(
    v.looseObject({ format: v.literal(format), version: v.pipe(v.number(), v.gtValue(newest)) }),
    found,
  );
  return err({ type: isNewer ? 'staff/shift-newer' : 'staff/not-a-shift' });
}

/** What the pieces of a file are bound to: moved, left out, or put into another file or version, they do not open. */
export const shiftPlace = {
  code: ({ version, id }: ShiftName) => `v${version}|shift|${id}|code`,
  piece: ({ version, id }: ShiftName, number: number) => `v${version}|shift|${id}|${number}`,
};

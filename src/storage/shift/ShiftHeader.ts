import * as v from 'valibot';
import { Id128 } from '../../domain/cases/CaseIds.ts';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { jsonOf } from '../staff/openText.ts';
import { CodeWrap } from '../staff/WindowRow.ts';

const format = 'onetrip-shift';
const version = 1;

/** The first line of a shift file, in the open: what it is, and its key under the one-time code. */
export const ShiftHeader = v.strictObject({
  format: v.literal(format),
  version: v.literal(version),
  id: Id128,
  code: CodeWrap,
});
export type ShiftHeader = v.InferOutput<typeof ShiftHeader>;

/** No header of ours is longer. */
export const mostHeaderBytes = 1024;

export function shiftHeader({ id, code }: Pick<ShiftHeader, 'id' | 'code'>): ShiftHeader {
  return { format, version, id, code };
}

/** The line, with its end. */
export function lineOfHeader({ id, code: { salt, sealed } }: ShiftHeader): string {
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
  const isNewer = v.is(v.looseObject({ format: v.literal(format), version: v.pipe(v.number(), v.gtValue(1)) }), found);
  return err({ type: isNewer ? 'staff/shift-newer' : 'staff/not-a-shift' });
}

/** What the pieces of a file are bound to: moved, left out or put into another file, they do not open. */
export const shiftPlace = {
  code: (id: string) => `v1|shift|${id}|code`,
  piece: (id: string, number: number) => `v1|shift|${id}|${number}`,
};

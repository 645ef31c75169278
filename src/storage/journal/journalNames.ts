/** Copies of sealed photographs begin with this; the id of the bytes follows. */
export const bytesCopyPrefix = 'bytes-';

/** Name of the copy of one photograph's sealed bytes. */
export function bytesCopyName(id: string): string {
  return bytesCopyPrefix + id;
}

/** Name of a file of the journal. A generation may have several: they are read together. */
export function journalName(generation: number, part: number): string {
  return `journal-${generation}-${part}`;
}

/** What a file's name says, undefined when it is none of the journal's. */
export function journalPartOf(name: string): { readonly generation: number; readonly part: number } | undefined {
  const match = /^journal-(\d{1,9})-(\d{1,9})$/.exec(name);
  return match === null ? undefined : { generation: Number(match[1]), part: Number(match[2]) };
}

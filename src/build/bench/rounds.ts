/** How often each measurement is repeated: `RUNS`, else `usual`. */
export function rounds(usual: number): number {
  const asked = Number(process.env['RUNS']);
  return Number.isInteger(asked) && asked > 0 ? asked : usual;
}

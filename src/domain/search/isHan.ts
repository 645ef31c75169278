/** Whether a UTF-16 unit belongs to a Han character; the two halves of a rare one count as one each. */
export function isHan(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xd800 && unit <= 0xdfff);
}

import { encodeQR } from 'qr';

/** A QR code as rows of modules, true for dark, without the quiet zone; and how large it is. */
export interface QrMatrix {
  readonly rows: readonly (readonly boolean[])[];
  /** Modules a side, 21 to 177. */
  readonly size: number;
}

/**
 * The code of a text in alphanumeric characters (level M). Undefined where the text does not fit into any code or has
 * other characters.
 */
export function qrMatrix(text: string): QrMatrix | undefined {
  try {
    // The library draws at least one module of border; the picture brings its own.
    const framed = encodeQR(text, 'raw', { ecc: 'medium', encoding: 'alphanumeric', border: 1 });
    const rows = framed.slice(1, -1).map((row) => row.slice(1, -1));
    return { rows, size: rows.length };
  } catch {
    return undefined;
  }
}

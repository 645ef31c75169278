/**
 * What a reader may bring, and what is made of it. Sources: RELIABILITY §5.2 (caps before decoding); 2000 pixels on
 * an A4 page are about 170 dots per inch, where a date printed in 8 point can still be read.
 */
export const fileLimits = {
  pictureMegabytes: 15,
  pdfMegabytes: 10,
  megapixels: 40,
  longestSide: 2000,
  quality: 0.82,
} as const;

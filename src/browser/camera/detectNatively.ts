interface Detector {
  detect(source: CanvasImageSource): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: string[] }) => Detector;

let detector: Detector | null | undefined;

/** The text of a code by the browser's own detector; undefined where there is no detector or no code. Never rejects. */
export async function detectNatively(source: CanvasImageSource): Promise<string | undefined> {
  if (detector === undefined) detector = makeDetector();
  const found = await detector?.detect(source).catch(() => {
    // Some phones have the name and no service behind it: not asked again.
    detector = null;
    return [];
  });
  return found?.[0]?.rawValue;
}

function makeDetector(): Detector | null {
  const { BarcodeDetector } = globalThis as { readonly BarcodeDetector?: DetectorClass };
  try {
    return BarcodeDetector === undefined ? null : new BarcodeDetector({ formats: ['qr_code'] });
  } catch {
    return null;
  }
}

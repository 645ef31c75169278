/**
 * Gives the reader a file: through the share sheet on touch devices that take such files ("Save to Files", "Save
 * Image"), otherwise as a download. False when the reader closed the sheet. Must be called from a tap.
 */
export async function saveFile(file: File): Promise<boolean> {
  const files = { files: [file] };
  try {
    if (matchMedia('(pointer: coarse)').matches && navigator.canShare?.(files)) {
      await navigator.share(files);
      return true;
    }
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return false;
  }
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // Some browsers start reading only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return true;
}

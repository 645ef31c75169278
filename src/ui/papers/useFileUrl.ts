import { useEffect, useState } from 'react';
import type { ShownFile } from './PaperFilesPort.ts';

/** An address under which this window shows the bytes; taken back as soon as nothing shows them any more. */
export function useFileUrl(file: ShownFile | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (file === undefined) return;
    const made = URL.createObjectURL(new Blob([file.bytes], { type: file.type }));
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
      setUrl(undefined);
    };
  }, [file]);
  return url;
}

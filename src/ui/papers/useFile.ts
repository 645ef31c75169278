import { useEffect, useState } from 'react';
import type { Result, TaggedError } from '../../domain/result/Result.ts';
import type { PaperFilesPort, ShownFile } from './PaperFilesPort.ts';

/** A kept file, unsealed for as long as it is looked at; undefined while it is being read. */
export function useFile(papers: PaperFilesPort, id: string): Result<ShownFile, TaggedError> | undefined {
  const [read, setRead] = useState<Result<ShownFile, TaggedError>>();
  useEffect(() => {
    let left = false;
    void papers.read(id).then((result) => {
      if (!left) setRead(result);
    });
    return () => {
      left = true;
    };
  }, [papers, id]);
  return read;
}

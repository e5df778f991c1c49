import { ORPCError } from '@orpc/client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client, faultText } from '../api/client.ts';
import { countOf } from '../ui/format.ts';
import { useNotice } from '../ui/notice.tsx';
import type { StringOut } from './edits.ts';
import { useExportSettings } from './export-store.ts';
import type { useExportPreview } from './use-export-preview.ts';

export type ExportWriting = {
  readonly busy: boolean;
  /** Why no file can be written now. */
  readonly refusal: string | null;
  /** The file that was written last. */
  readonly written: string | null;
  /** What to ask before a file is written over. */
  readonly question: string | null;
  readonly write: () => void;
  readonly replace: () => void;
  readonly keep: () => void;
};

/** Writes the export: says where it went, asks before it writes over a file that is not an earlier export. */
export function useExportWrite(list: StringOut, exporting: ReturnType<typeof useExportPreview>): ExportWriting {
  const notice = useNotice();
  const { out, lossReport } = useExportSettings();
  const [question, setQuestion] = useState<string | null>(null);
  const [written, setWritten] = useState<string | null>(null);
  const writing = useMutation({
    mutationFn: (replace: boolean) => client.deliver.write({ ...exporting.options, out: out.trim() || null, replace, lossReport }),
    onMutate: () => setWritten(null),
    onSuccess: (done) => {
      setQuestion(null);
      setWritten(done.files.length > 1 ? `${done.file} and ${countOf(done.files.length - 1, 'more file')}` : done.file);
      notice({ text: `Exported ${countOf(done.events, 'event')} to ${done.files.join(', ')}` });
    },
    onError: (error) => {
      if (isFileThere(error)) return setQuestion(faultText(error));
      setQuestion(null);
      notice({ text: faultText(error), tone: 'bad' });
    },
  });
  const refusal = list.items.length === 0 ? 'The string-out is empty.' : (exporting.startFault ?? null);
  return {
    busy: writing.isPending,
    refusal,
    written,
    question,
    write: () => refusal === null && !writing.isPending && writing.mutate(false),
    replace: () => writing.mutate(true),
    keep: () => setQuestion(null),
  };
}

function isFileThere(error: unknown): boolean {
  if (!(error instanceof ORPCError)) return false;
  const data: unknown = error.data;
  return typeof data === 'object' && data !== null && 'code' in data && data.code === 'file-exists';
}

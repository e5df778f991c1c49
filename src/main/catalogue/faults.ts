import { type Fault, fail } from '../../domain/base/result.ts';

const PLAIN: readonly (readonly [RegExp, Fault])[] = [
  [
    /^SQLITE_FULL|^ENOSPC/,
    { code: 'disk-full', message: 'The catalogue cannot be written: its disk is full. Nothing saved is lost; make room and try again.' },
  ],
  [
    /^SQLITE_BUSY/,
    {
      code: 'catalogue-busy',
      message: 'Another program has been writing to this production for too long. Try again when it has finished.',
    },
  ],
  [
    /^SQLITE_READONLY|^EACCES|^EPERM|^EROFS|^SQLITE_CANTOPEN/,
    {
      code: 'catalogue-read-only',
      message: 'The catalogue cannot be written: the folder or disk is protected. Allow writing there and open it again.',
    },
  ],
  [
    /^SQLITE_(CORRUPT|NOTADB)/,
    {
      code: 'catalogue-damaged',
      message: "The catalogue is damaged. Close it and restore the production's folder from your newest backup.",
    },
  ],
  [
    /^SQLITE_IOERR/,
    {
      code: 'catalogue-unreadable',
      message: 'The disk that holds the catalogue does not answer. Nothing saved is lost; connect it and open the production again.',
    },
  ],
];

/** What whoever comes second is told, even by a moment. */
export const productionExists = (folder: string) =>
  fail('production-exists', `There is a production in ${folder} already. Open it, or choose another folder.`, { folder });

/** What an exception means for a person: the known troubles of disks in a sentence, anything else as the bug that it is. */
export function faultOf(error: unknown): Fault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = PLAIN.find(([pattern]) => pattern.test(code));
  if (known !== undefined) return known[1];
  return { code: 'catalogue-failed', message: `The catalogue failed: ${error instanceof Error ? error.message : String(error)}` };
}

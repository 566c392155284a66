import type { Encryption } from './deeds.ts';
import type { Proof } from './proof.ts';
import type { Who } from './who.ts';

/** Who may read everything that is encrypted with the set's key, whichever KMS mode it was. */
export function readersOfKey({ who, rows }: Proof): readonly Who[] {
  const reads = rows.filter(
    ({ operation, encryptions }) =>
      operation === 'download' && encryptions.some(({ key }) => key === 'this'),
  );
  return who.filter((_, at) => reads.every(({ cells }) => cells[at]?.answer === 'allowed'));
}

/** With which encryption the caller's uploads pass, and whether it is all the same to them. */
export function passingUploads({ who, rows }: Proof): {
  readonly encryptions: readonly Encryption[];
  readonly isAny: boolean;
} {
  const at = who.findIndex(({ kind }) => kind === 'caller');
  const uploads = rows.filter(({ operation }) => operation === 'upload');
  const pass = uploads.filter(({ cells }) => cells[at]?.answer === 'allowed');
  return {
    encryptions: pass.flatMap(({ encryptions }) => encryptions),
    isAny: pass.length === uploads.length,
  };
}

import {
  hasWrappedKeys,
  keptCount,
  needsKms,
  shortSlot,
  slotOf,
  totalOf,
  valuesOf,
} from '../../reading.ts';
import type { StepWords } from '../../types.ts';

/** What S3 writes to its disks and reads from them. */
export const STORAGE_WORDS = {
  's3.store-object': (c) => ({
    label: 'Store the object',
    title: 'S3 writes to its disks',
    body: `${totalOf(c, 'ciphertext')} bytes of ciphertext go to ${slotOf(c.step)}, ${hasWrappedKeys(c) ? `and beside them ${totalOf(c, 'wrapped-key')} bytes of encrypted keys` : 'and no key beside them, not even an encrypted one'}. No plaintext and no plaintext key lies at rest.${needsKms(c) ? ' To open the object again, S3 has to ask KMS.' : ''}`,
  }),
  's3.load-object': (c) => ({
    label: 'Read the object',
    title: 'S3 reads from its disks',
    body: `${totalOf(c, 'ciphertext')} bytes of ciphertext${hasWrappedKeys(c) ? ` and ${totalOf(c, 'wrapped-key')} bytes of encrypted keys` : ''} come from ${slotOf(c.step)}. Without the plaintext key they say nothing.`,
  }),
  's3.load-metadata': (c) => ({
    label: 'Read the metadata only',
    title: 'S3 reads what lies beside the data',
    body: `What was kept with ${slotOf(c.step)} (values: ${valuesOf(c).length}) tells how to get the key. The ciphertext stays on the disks, unread.`,
  }),
  's3.delete-record': ({ step }) => ({
    label: 'Delete the record',
    title: 'S3 deletes the record',
    body: `${shortSlot(step)} goes, ciphertext and encrypted keys together. Deleting needs no key.`,
  }),
  's3.store-upload': (c) => ({
    label: 'Begin the upload’s record',
    title: 'S3 keeps a record of the upload',
    body: `${hasWrappedKeys(c) ? `${totalOf(c, 'wrapped-key')} bytes of encrypted keys lie there` : 'What S3 needs to know the key again lies there'} for as long as the upload goes on. The plaintext key is gone: every part will have to get it back.`,
  }),
  's3.load-upload': (c) => {
    const digests = valuesOf(c).filter(({ name }) => name === 'etag').length;
    return {
      label: digests === 0 ? 'Look the upload up' : 'Look the parts up',
      title: 'S3 looks the upload up',
      body:
        digests === 0
          ? `${hasWrappedKeys(c) ? `${totalOf(c, 'wrapped-key')} bytes of encrypted keys come` : 'What S3 knows of the key comes'} from the upload’s record. All parts are encrypted under the same key.`
          : `From the records of the upload come the parts’ ETags (${digests} here), ${totalOf(c, 'ciphertext') === '0' ? 'and the parts’ ciphertext stays where it is' : `and ${totalOf(c, 'ciphertext')} bytes of their ciphertext, because the checksum is over the content`}.`,
    };
  },
  's3.store-part': (c) => ({
    label: 'Store the part',
    title: 'S3 stores the encrypted part',
    body: `${totalOf(c, 'ciphertext')} bytes of ciphertext with an IV of their own. One key, several messages: no IV may come twice.`,
  }),
  's3.complete-object': ({ step, trace }) => ({
    label: 'The parts become one object',
    title: 'S3 makes one object of the parts',
    body: `The record ${slotOf(step)} takes over the IVs and ciphertexts that lie on the disks already, as they are (values: ${keptCount(step)}), and the upload’s own records go.${trace.world.keyId === undefined ? '' : ' AWS says that under a KMS key S3 must decrypt and read the parts before it completes the upload; this model does not need to.'}`,
  }),
  's3.replace-encrypted-data-key': (c) => ({
    label: 'Replace the wrapped key only',
    title: 'The new encrypted data key takes the old one’s place',
    body: `${totalOf(c, 'wrapped-key')} bytes are written; the object’s IVs and ciphertexts stay on the disks untouched (values: ${keptCount(c.step)}). It is the same data key in another wrapping.`,
  }),
  's3.refuse': ({ step }) =>
    step.kind === 'fail'
      ? {
          label: `${step.status} ${step.code}`.slice(0, 40),
          title: 'S3 stops here',
          body: `S3 answers ${step.status} ${step.code}. The flow ends at the first check that fails.`,
        }
      : { label: '', title: '', body: '' },
} satisfies Readonly<Record<string, StepWords>>;

import { toBase64 } from '../../../lib/bytes.ts';
import { ok, refused } from '../../../lib/result.ts';
import { mustSucceed, the } from '../envelope.ts';
import { NUMBER_OF_BYTES } from '../members.ts';
import { operation } from '../operation.ts';
import { mayDo } from '../permission.ts';
import { invalid, refusal } from '../refusal.ts';
import { forEnclave } from '../request-checks.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateRandom.html */
export const generateRandom = operation({
  input: {
    NumberOfBytes: NUMBER_OF_BYTES,
    CustomKeyStoreId: { type: 'string', min: 1, max: 64 },
    Recipient: { type: 'structure' },
  },
  readOnly: true,
  cryptographic: true,
  async run(call, input) {
    const stopped = forEnclave(input.Recipient);
    if (stopped !== null) return refused(stopped);
    if (input.NumberOfBytes === null) return refused(invalid('NumberOfBytes is required.'));
    const denied = mayDo(call, '*');
    if (denied !== null) return refused(denied);
    if (input.CustomKeyStoreId !== null) {
      // The account has none.
      return refused(
        refusal('CustomKeyStoreNotFoundException', null, 'kms-not-simulated', 'kms-not-simulated'),
      );
    }
    const { bytes } = mustSucceed(
      await call.recorder.op({
        actor: 'kms',
        name: 'kms.make-random',
        fact: 'kms-random',
        op: 'random',
        inputs: {},
        params: { length: input.NumberOfBytes },
        outputs: { bytes: { name: 'random-bytes', role: 'public' } },
      }),
    );
    return ok({
      output: { Plaintext: toBase64(the(bytes)) },
      carries: [{ bytes: the(bytes), place: 'json', name: 'Plaintext', encoding: 'base64' }],
    });
  },
});

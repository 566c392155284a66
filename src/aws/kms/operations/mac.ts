import type { OpName } from '../../../crypto/index.ts';
import { outputOf } from '../../../crypto/index.ts';
import type { Bytes } from '../../../lib/bytes.ts';
import { toBase64 } from '../../../lib/bytes.ts';
import type { Result } from '../../../lib/result.ts';
import { ok, refused } from '../../../lib/result.ts';
import type { Call } from '../call.ts';
import { dryRun, type WorkingKey } from '../cryptographic-keys.ts';
import { findKey } from '../find-key.ts';
import { currentMaterial, notEnabled, notForMac, shortId } from '../key.ts';
import { operation } from '../operation.ts';
import { mayUse } from '../permission.ts';
import type { Refusal } from '../refusal.ts';
import { refusal } from '../refusal.ts';
import type { InputOf, Shape } from '../shape.ts';
import { GRANT_TOKENS, MOST_PLAINTEXT, REQUIRED_KEY_ID } from '../shape.ts';

const OPS: Readonly<Record<string, OpName>> = {
  HMAC_SHA_224: 'hmac-sha224',
  HMAC_SHA_256: 'hmac-sha256',
  HMAC_SHA_384: 'hmac-sha384',
  HMAC_SHA_512: 'hmac-sha512',
};

/** What both operations are given. */
const MAC_INPUT = {
  Message: { type: 'blob', required: true, sensitive: true, min: 1, max: MOST_PLAINTEXT },
  KeyId: REQUIRED_KEY_ID,
  MacAlgorithm: { type: 'string', required: true, enum: Object.keys(OPS) },
  GrantTokens: GRANT_TOKENS,
  DryRun: { type: 'boolean' },
} as const satisfies Shape;

/** HMAC of RFC 2104 as it is, under keys that stay in KMS. */
export const MAC_OPERATIONS = {
  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateMac.html */
  GenerateMac: operation({
    needs: 'other',
    input: MAC_INPUT,
    readOnly: true,
    cryptographic: true,
    async run(call, input) {
      const target = await macKey(call, input);
      if (!target.ok) return target;
      const mac = await compute(call, target.value, input);
      return ok({
        output: {
          KeyId: target.value.key.arn,
          Mac: toBase64(mac),
          MacAlgorithm: input.MacAlgorithm,
        },
        carries: [{ bytes: mac, place: 'json', name: 'Mac', encoding: 'base64' }],
      });
    },
  }),

  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_VerifyMac.html */
  VerifyMac: operation({
    needs: 'other',
    input: { ...MAC_INPUT, Mac: { type: 'blob', required: true, min: 1, max: 6144 } },
    readOnly: true,
    cryptographic: true,
    async run(call, input) {
      const target = await macKey(call, input);
      if (!target.ok) return target;
      const { arn } = target.value.key;
      call.recorder.input('kms', input.Mac, { name: 'mac-given', role: 'tag' });
      const mac = await compute(call, target.value, input);
      const compared = await call.recorder.op({
        actor: 'kms',
        name: 'kms.compare-mac',
        fact: 'kms-mac',
        op: 'equal',
        inputs: { a: mac, b: input.Mac },
        outputs: {},
      });
      if (!compared.ok) {
        return refused(
          refusal('KMSInvalidMacException', null, 'kms-mac', 'mac-does-not-match', { keyArn: arn }),
        );
      }
      return ok({ output: { KeyId: arn, MacAlgorithm: input.MacAlgorithm, MacValid: true } });
    },
  }),
};

type MacInput = InputOf<typeof MAC_INPUT>;

/** The key that is to compute, after every check: found, allowed, enabled, of the right kind. */
async function macKey(call: Call, input: MacInput): Promise<Result<WorkingKey, Refusal>> {
  const { KeyId, MacAlgorithm, DryRun } = input;
  const found = await findKey(call, KeyId, 'any-key');
  if (!found.ok) return found;
  const { key } = found.value;
  const stopped =
    mayUse(call, found.value, { conditions: { 'kms:MacAlgorithm': MacAlgorithm } }) ??
    notEnabled(key) ??
    notForMac(key, call.operation, MacAlgorithm) ??
    dryRun(DryRun);
  if (stopped !== null) return refused(stopped);
  const material = currentMaterial(key);
  if (material === null) throw new Error(`${key.arn} is for MACs and has no material`);
  return ok({ key, material });
}

async function compute(
  call: Call,
  { key, material }: WorkingKey,
  { Message, MacAlgorithm }: MacInput,
): Promise<Bytes> {
  const op = OPS[MacAlgorithm];
  if (op === undefined) throw new Error(`no operation for ${MacAlgorithm}`);
  call.recorder.input('kms', Message, { name: 'mac-message', role: 'plaintext' });
  const made = await call.recorder.op({
    actor: 'kms',
    name: 'kms.compute-mac',
    fact: 'kms-mac',
    op,
    inputs: { key: material.bytes, message: Message },
    outputs: { mac: { name: 'mac', role: 'tag', label: shortId(key) } },
  });
  return outputOf(made, 'mac');
}

import { type PolicyRequest, UNSAID_REQUEST } from '../../link/policies-fields.ts';
import type { PolicyTexts } from '../../link/policies-pack.ts';
import type { ModeProfile } from '../../modes/profile.ts';
import { profileOf } from '../../modes/profiles.ts';
import { runPolicies } from '../../modes/run/prepared-scene.ts';
import { CALLERS } from '../../modes/run/world.ts';
import {
  type Circumstances,
  circumstancesOf,
  type OwnPolicies,
  POLICY_KEY_ID,
  SAMPLE_OBJECT,
} from '../../scenario/index.ts';
import type { Trace } from '../../trace/index.ts';

/** What the Policies page is to show of a flow. */
export interface FromFlow {
  readonly request: PolicyRequest;
  readonly texts: PolicyTexts;
}

const REQUESTS: Record<Circumstances['operation'], PolicyRequest['do'] | null> = {
  upload: 'PutObject',
  download: 'GetObject',
  copy: 'CopyObject',
  multipart: 'MultipartUpload',
  'update-encryption': null,
};

/**
 * A flow's request and the policies it was judged by, as the Policies page has them; null where that page knows no
 * such request. `playable` is the way back.
 *
 * @param own policies of the scenario's own, where it brought some
 */
export function fromFlow(trace: Trace, own: OwnPolicies | null): FromFlow | null {
  const circumstances = circumstancesOf(trace.scenario);
  const operation = REQUESTS[circumstances.operation];
  const mode = profileOf(circumstances.mode);
  if (operation === null || mode === undefined) return null;
  // A Bucket Key spares the parts of an upload their kms:Decrypt; that page has no such thing to choose.
  if (mode.bucketDefault?.bucketKey && operation === 'MultipartUpload') return null;
  const encryption = encryptionOf(mode);
  const byDefault = circumstances['chosen-by'] === 'bucket-default' && encryption !== 'customer';
  const object = trace.world.objectKey ?? SAMPLE_OBJECT.name;
  const { identity, bucket, key } = runPolicies(trace, own);
  const keyId = trace.world.keyId;
  const text = (document: unknown) => {
    const said =
      document === null || document === undefined ? '' : JSON.stringify(document, null, 2);
    return keyId === undefined ? said : said.replaceAll(keyId, POLICY_KEY_ID);
  };
  return {
    request: {
      ...UNSAID_REQUEST,
      ...callerOf(circumstances.caller),
      do: operation,
      sse: byDefault ? 'none' : encryption,
      stored: encryption,
      ...(byDefault ? { default: encryption } : {}),
      key: circumstances['kms-key'] === 'aws-managed' ? 'aws-s3' : 'named',
      tls: circumstances.connection === 'https' ? 'yes' : 'no',
      ...(object === SAMPLE_OBJECT.name ? {} : { object }),
    },
    texts: { bucket: text(bucket), identity: text(identity[0]), key: text(key) },
  };
}

function callerOf(caller: Circumstances['caller']): Pick<PolicyRequest, 'as' | 'caller-arn'> {
  if (caller === 'other-account' || caller === 'anonymous') return { as: caller, 'caller-arn': '' };
  const isUsual = caller === 's3-and-kms';
  return { as: 'role', 'caller-arn': isUsual ? '' : CALLERS[caller].arn };
}

/** What a client that asks for a mode gets. */
export function encryptionOf({ bucketDefault }: ModeProfile): PolicyRequest['stored'] {
  return bucketDefault?.algorithm ?? 'customer';
}

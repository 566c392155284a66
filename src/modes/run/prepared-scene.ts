import { FULL_ACCESS, type PolicyDocument } from '../../aws/iam/index.ts';
import { isPublicPolicy } from '../../aws/s3/bucket/public-policy.ts';
import {
  type Circumstances,
  circumstancesOf,
  DEFAULTS,
  type MoreKind,
  type MorePolicy,
  type OwnPolicies,
  POLICY_KEY_ID,
} from '../../scenario/index.ts';
import type { JudgedPolicy, Trace } from '../../trace/index.ts';
import type { ModeProfile } from '../profile.ts';
import { profileOf } from '../profiles.ts';
import { BUCKET_POLICIES, CALLER_POLICIES, KEY_POLICIES } from './policies.ts';

/** What there was before a run's first request. */
interface PreparedScene {
  readonly policies: RunPolicies;
  /** True where S3 takes the bucket policy for public. */
  readonly isPublic: boolean;
  /** How the bucket encrypts what asks for nothing; null where S3's baseline does. */
  readonly bucketDefault: ModeProfile['bucketDefault'];
}

/** The policies of a run, as documents. */
interface RunPolicies {
  readonly identity: readonly unknown[];
  readonly bucket: unknown | null;
  /** Of the customer managed key; null where there is none. */
  readonly key: unknown | null;
}

/**
 * The scene of a finished run, as its set-up left it.
 *
 * @param own policies of the scenario's own, where it brought some
 */
export function preparedScene(trace: Trace, own: OwnPolicies | null): PreparedScene {
  const policies = runPolicies(trace, own);
  return {
    policies,
    isPublic: policies.bucket !== null && isPublicPolicy(policies.bucket as PolicyDocument),
    bucketDefault: bucketDefaultOf(circumstancesOf(trace.scenario)),
  };
}

/** How a bucket encrypts what asks for nothing, as it is told; null where it is told nothing and S3's baseline does. */
export function bucketDefaultOf(circumstances: Circumstances): ModeProfile['bucketDefault'] {
  const { mode, 'chosen-by': chosenBy, 'bucket-default': other } = circumstances;
  if (chosenBy === 'request' && other === DEFAULTS['bucket-default']) return null;
  return profileOf(chosenBy === 'request' ? other : mode)?.bucketDefault ?? null;
}

/**
 * The policies that a run was judged by: as its decisions show them; where it ended before it came to one, as the
 * scenario has them.
 *
 * @param own policies of the scenario's own, where it brought some
 */
export function runPolicies(trace: Trace, own: OwnPolicies | null): RunPolicies {
  const circumstances: Circumstances = circumstancesOf(trace.scenario);
  const { account = '', region = '', bucket = '', keyArn } = trace.world;
  const hasKey = keyArn !== undefined && circumstances['kms-key'] === 'customer';
  const world = { account, region, bucket, keyArn: hasKey ? keyArn : null };
  const written = (text: string | undefined): readonly unknown[] | null => {
    if (text === undefined) return null;
    const id = trace.world.keyId;
    const ofRun = id === undefined ? text : text.replaceAll(POLICY_KEY_ID, id);
    return ofRun.trim() === '' ? [] : [JSON.parse(ofRun)];
  };
  const preset = BUCKET_POLICIES[circumstances['bucket-policy']](world);
  const [atS3, atKms] = [judged(trace, 's3:'), judged(trace, 'kms:')];
  return {
    identity:
      documents(atS3 ?? atKms, 'identity') ??
      written(own?.identity) ??
      CALLER_POLICIES[circumstances.caller](world),
    bucket: (documents(atS3, 'resource') ?? written(own?.bucket) ?? [preset])[0] ?? null,
    key: hasKey
      ? (documents(atKms, 'key')?.[0] ??
        written(own?.key)?.[0] ??
        KEY_POLICIES[circumstances['key-policy']](world))
      : null,
  };
}

/**
 * What a run was judged by beside the three policies: as the scenario has it, else as its decisions show it, with the
 * run's key by its own id. A grant shows only where KMS was asked.
 */
export function furtherPolicies(trace: Trace, own: OwnPolicies | null): readonly MorePolicy[] {
  if (own !== null) return own.more ?? [];
  const atS3 = judged(trace, 's3:');
  const atKms = judged(trace, 'kms:');
  const shown = [
    ...(atS3 ?? atKms ?? []).filter(({ kind }) => kind !== 'grant'),
    ...(atKms ?? []).filter(({ kind }) => kind === 'grant'),
  ];
  const counted = new Map<string, number>();
  return shown.flatMap(({ kind, name, level, document }) => {
    const number = (counted.get(kind) ?? 0) + 1;
    counted.set(kind, number);
    const isFirst = kind === 'identity' && number === 1;
    // FullAWSAccess is what AWS attaches by itself.
    if (isFirst || !isMoreKind(kind) || isFullAccess(document)) return [];
    return [
      {
        id: `${kind}-${number}`,
        kind,
        ...(level === undefined ? {} : { level }),
        ...(name === '' || name === `IAM policy ${number}` ? {} : { name }),
        text: JSON.stringify(document, null, 2),
      },
    ];
  });
}

const isMoreKind = (kind: JudgedPolicy['kind']): kind is MoreKind =>
  kind !== 'resource' && kind !== 'key';

const isFullAccess = (document: unknown) =>
  JSON.stringify(document) === JSON.stringify(FULL_ACCESS);

/** The policies that the first decision of a service on stage was made by; null where there was none. */
function judged(trace: Trace, prefix: string): readonly JudgedPolicy[] | null {
  for (const step of trace.steps) {
    if (step.kind !== 'decide' || step.decision.subject !== 'authorization') continue;
    if (step.decision.action.startsWith(prefix)) return step.decision.policies;
  }
  return null;
}

function documents(
  policies: readonly JudgedPolicy[] | null,
  kind: JudgedPolicy['kind'],
): readonly unknown[] | null {
  return policies?.filter((each) => each.kind === kind).map(({ document }) => document) ?? null;
}

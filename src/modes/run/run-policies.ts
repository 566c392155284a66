import type { Circumstances, OwnPolicies } from '../../scenario/index.ts';
import { circumstancesOf, POLICY_KEY_ID } from '../../scenario/index.ts';
import type { JudgedPolicy, Trace } from '../../trace/index.ts';
import { BUCKET_POLICIES, CALLER_POLICIES, KEY_POLICIES } from './policies.ts';

/** The policies of a run, as documents. */
export interface RunPolicies {
  readonly identity: readonly unknown[];
  readonly bucket: unknown | null;
  /** Of the customer managed key; null where there is none. */
  readonly key: unknown | null;
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
    const said = id === undefined ? text : text.replaceAll(POLICY_KEY_ID, id);
    return said.trim() === '' ? [] : [JSON.parse(said)];
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

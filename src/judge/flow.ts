import { roleArnOf } from '../lib/arn.ts';
import { constraint } from '../modes/constraint.ts';
import { furtherPolicies, runPolicies } from '../modes/run/prepared-scene.ts';
import {
  type Circumstances,
  type ConstraintId,
  circumstancesOf,
  type OwnPolicies,
  POLICY_KEY_ID,
  type PolicyRequest,
  type PolicyTexts,
  SAMPLE_OBJECT,
  SHARED_FIELDS,
  USUAL_REQUEST,
} from '../scenario/index.ts';
import type { Trace } from '../trace/index.ts';
import { formatted } from './documents.ts';
import { namesOf, renamer } from './names.ts';
import { faultOf, nearestFlow, readsObject, storedMode } from './request.ts';

/** What the Policies page is to show of a flow. */
export interface FromFlow {
  readonly request: PolicyRequest;
  readonly texts: PolicyTexts;
}

/**
 * A flow's request and the policies it was judged by, as the Policies page has them. `playable` is the way back.
 *
 * @param own policies of the scenario's own, where it brought some
 */
export function fromFlow(trace: Trace, own: OwnPolicies | null): FromFlow {
  const circumstances = circumstancesOf(trace.scenario);
  const object = trace.world.objectKey ?? SAMPLE_OBJECT.name;
  const { identity, bucket, key } = runPolicies(trace, own);
  const keyId = trace.world.keyId;
  const ofPage = (text: string) =>
    keyId === undefined ? text : text.replaceAll(keyId, POLICY_KEY_ID);
  const text = (document: unknown) =>
    document === null || document === undefined ? '' : ofPage(formatted(document));
  const more = furtherPolicies(trace, own).map((each) => ({ ...each, text: ofPage(each.text) }));
  return {
    request: {
      ...USUAL_REQUEST,
      ...Object.fromEntries(SHARED_FIELDS.map((field) => [field, circumstances[field]])),
      ...(object === SAMPLE_OBJECT.name ? {} : { object }),
    },
    texts: {
      bucket: text(bucket),
      identity: text(identity[0]),
      key: text(key),
      ...(more.length === 0 ? {} : { more }),
    },
  };
}

/** A request with its policies as a flow of the main screen, or why there is none. */
export type Playable =
  | { readonly ok: true; readonly circumstances: Circumstances; readonly policies: OwnPolicies }
  | {
      readonly ok: false;
      readonly reason: 'root' | 'delete' | 'copy' | 'only-here' | ConstraintId;
    };

/** The flow that does what the request does, under the texts' policies, in the names of the flows. */
export function playable(request: PolicyRequest, texts: PolicyTexts): Playable {
  if (request.caller === 'root') return { ok: false, reason: 'root' };
  if (request.operation === 'delete') return { ok: false, reason: 'delete' };
  if (isOnlyHere(request)) return { ok: false, reason: 'only-here' };
  if (storedMode(request) !== request.mode) return { ok: false, reason: 'copy' };
  const circumstances = nearestFlow(request);
  const reason = constraint('operation', request.operation, circumstances);
  if (reason !== null) return { ok: false, reason };
  const from = namesOf(request);
  const to = namesOf({ ...USUAL_REQUEST, caller: request.caller });
  const translate = renamer([
    [from.keyArn, to.keyArn],
    // A grant may name its key by the id alone.
    [keyIdOf(from.keyArn), keyIdOf(to.keyArn)],
    [from.caller, to.caller],
    [roleArnOf(from.caller), roleArnOf(to.caller)],
    [`arn:${from.partition}:s3:::${from.bucket}`, `arn:aws:s3:::${to.bucket}`],
    [`arn:${from.partition}:iam`, 'arn:aws:iam'],
    [`arn:${from.partition}:sts`, 'arn:aws:sts'],
    [from.otherAccount, to.otherAccount],
    [from.account, to.account],
    [from.region, to.region],
  ]);
  return {
    ok: true,
    circumstances,
    policies: {
      bucket: translate(texts.bucket),
      identity: translate(texts.identity),
      key: translate(texts.key),
      ...(texts.more === undefined
        ? {}
        : { more: texts.more.map((each) => ({ ...each, text: translate(each.text) })) }),
    },
  };
}

/** The id in a key's ARN; empty where it is an alias's. */
function keyIdOf(arn: string): string {
  return arn.split(':key/')[1] ?? '';
}

/** Whether a request has something that no flow has, root user and deletion aside. */
function isOnlyHere(request: PolicyRequest): boolean {
  const { operation, caller } = request;
  return (
    caller === 'service' ||
    operation === 'head' ||
    operation === 'list' ||
    operation === 'put-bucket-policy' ||
    request.signed === 'presigned' ||
    request['public-access'] === 'on' ||
    faultOf(request) !== 'none' ||
    (readsObject(request) &&
      (request['object-state'] === 'missing' || request['object-owner'] === 'other'))
  );
}

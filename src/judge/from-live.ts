import { ANONYMOUS } from '../aws/iam/index.ts';
import { profileOf } from '../modes/profiles.ts';
import { furtherPolicies, preparedScene } from '../modes/run/prepared-scene.ts';
import { type PolicyRequest, USUAL_REQUEST } from '../scenario/index.ts';
import { type Decision, headerOf, type SendStep, type Trace } from '../trace/index.ts';
import { isChangeable, isUnknowable, withAnswer } from './answered-keys.ts';
import { formatted } from './documents.ts';
import type { FromFlow } from './flow.ts';

/** What a client's operations are on the Policies page, and the one action that S3 asks for there. */
const OPERATIONS: Readonly<
  Record<string, { readonly operation: PolicyRequest['operation']; readonly action: string }>
> = {
  PutObject: { operation: 'upload', action: 's3:PutObject' },
  GetObject: { operation: 'download', action: 's3:GetObject' },
  HeadObject: { operation: 'head', action: 's3:GetObject' },
  DeleteObject: { operation: 'delete', action: 's3:DeleteObject' },
};

/** Condition keys that a client can set and the Policies page has no words for. */
const UNSAYABLE =
  /^s3:(?:if-|versionid|object-lock-|requestobjecttagkeys|x-amz-(?:grant-|object-lock-|website-|copy-|metadata-|object-ownership))/i;

const SSE = 'x-amz-server-side-encryption';

type Authorization = Extract<Decision, { subject: 'authorization' }>;

/**
 * A client's own request as the Policies page has one, with the policies that it was judged by. Null where the request does
 * not say enough for the page to judge the same: another operation, several requests, an end that no policy has made, a KMS
 * key whose policy was not asked.
 */
export function fromLive(trace: Trace): FromFlow | null {
  const { scenario, world, steps, outcome } = trace;
  const known = OPERATIONS[scenario.request ?? ''];
  const sent = steps.filter(
    (step): step is SendStep =>
      step.kind === 'send' && step.actor === 'client' && step.http.type === 'request',
  );
  const [first] = sent;
  if (known === undefined || first === undefined || sent.length > 1) return null;
  const decided = steps.flatMap((step) =>
    step.kind === 'decide' && step.decision.subject === 'authorization' ? [step.decision] : [],
  );
  const atS3 = decided.filter(({ action }) => action.startsWith('s3:'));
  const [asked] = atS3;
  if (asked === undefined || atS3.some(({ action }) => action !== known.action)) return null;
  const isRefused = decided.some(({ allowed }) => !allowed);
  if (!isRefused && outcome.status >= 300) return null;
  const scene = preparedScene(trace, null);
  // Whether S3 Block Public Access is in the way of a public policy is not told.
  if (scene.isPublic) return null;
  const encryption = encryptionOf(trace, known.operation, first);
  const caller = callerOf(asked, world.account ?? '');
  if (encryption === null || caller === null) return null;
  const isManaged = scenario['kms-key'] === 'aws-managed';
  const hasKey = profileOf(encryption.mode)?.usesKmsKey === true && known.operation !== 'delete';
  const atKms = decided.find(({ action }) => action.startsWith('kms:'));
  if (hasKey && !isKeyKnown(atKms, world)) return null;
  const { identity, bucket, key } = scene.policies;
  const text = (document: unknown) => (document == null ? '' : formatted(document));
  const more = furtherPolicies(trace, null);
  const texts = {
    bucket: text(bucket),
    identity: text(identity[0]),
    key: hasKey && !isManaged ? text(key) : '',
    ...(more.length === 0 ? {} : { more }),
  };
  const context = contextOf(asked, JSON.stringify(texts));
  if (context === null) return null;
  const { bucket: name = '', objectKey: object = '', account = '', region = '', keyArn } = world;
  return {
    request: {
      ...USUAL_REQUEST,
      ...encryption,
      ...caller,
      ...{ operation: known.operation, bucket: name, object, account, region, context },
      'kms-key': isManaged ? 'aws-managed' : 'customer',
      ...(hasKey && !isManaged ? { 'key-arn': keyArn ?? '' } : {}),
      signed: asked.context['s3:authType'] === 'REST-QUERY-STRING' ? 'presigned' : 'header',
    },
    texts,
  };
}

/** How the object is encrypted, and for an upload, who has chosen that; null where the run does not tell. */
function encryptionOf(
  { steps, scenario }: Trace,
  operation: PolicyRequest['operation'],
  { http: { headers } }: SendStep,
): Pick<PolicyRequest, 'mode' | 'chosen-by' | 'key-name' | 'key-alias'> | null {
  const usual = { 'key-name': USUAL_REQUEST['key-name'], 'key-alias': '' };
  const mode = scenario.mode as PolicyRequest['mode'];
  if (operation === 'delete') return { ...usual, mode, 'chosen-by': USUAL_REQUEST['chosen-by'] };
  if (operation !== 'upload') {
    const isRead = steps.some(({ kind }) => kind === 'load');
    return isRead ? { ...usual, mode, 'chosen-by': USUAL_REQUEST['chosen-by'] } : null;
  }
  const chosen = steps.flatMap((step) =>
    step.kind === 'decide' && step.decision.subject === 'encryption' ? [step.decision] : [],
  )[0];
  const mechanism = chosen?.facts.mechanism;
  if (chosen === undefined || mechanism === undefined) return null;
  const keyId = headerOf(headers, `${SSE}-aws-kms-key-id`);
  const alias = /(?:^|:)(alias\/.*)$/.exec(keyId ?? '')?.[1];
  return {
    mode: mechanism as PolicyRequest['mode'],
    'chosen-by': chosen.because === 'request' ? 'request' : 'bucket-default',
    'key-name':
      alias !== undefined ? 'alias' : keyId === null || keyId.startsWith('arn:') ? 'arn' : 'id',
    'key-alias': alias ?? '',
  };
}

/** Who calls; null for the root user of another account, whom the page does not know. */
function callerOf(
  { principal }: Authorization,
  account: string,
): Pick<PolicyRequest, 'caller' | 'caller-arn'> | null {
  if (principal === ANONYMOUS) return { caller: 'anonymous', 'caller-arn': '' };
  const isOwn = principal.split(':')[4] === account;
  if (principal.endsWith(':root')) return isOwn ? { caller: 'root', 'caller-arn': '' } : null;
  return { caller: isOwn ? 's3-and-kms' : 'other-account', 'caller-arn': principal };
}

/** Whether the policy of the key was asked, which is of the same account and Region. */
function isKeyKnown(
  atKms: Authorization | undefined,
  { account, region }: Trace['world'],
): boolean {
  const [, , , keyRegion, keyAccount] = atKms?.resource.split(':') ?? [];
  return keyRegion === region && keyAccount === account;
}

/** What the policies' conditions may look at and the page would not guess; null where it has no words for it. */
function contextOf({ context }: Authorization, policies: string): string | null {
  let said = '';
  for (const [key, value] of Object.entries(context)) {
    if (!policies.toLowerCase().includes(key.toLowerCase())) continue;
    if (UNSAYABLE.test(key)) return null;
    if (isChangeable(key) || isUnknowable(key))
      said = withAnswer(
        { context: said },
        key,
        typeof value === 'string' ? value : value.join(','),
      );
  }
  return said;
}

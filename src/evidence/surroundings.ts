import { findEvent } from './cloudtrail.ts';
import { isObject, type Loose, type LooseObject, objectOf, textOf } from './loose-json.ts';

/** Whence and for whom a request came, as an event or a log tells it. What is not told is absent, or null. */
export interface Surroundings {
  /** Condition keys of the request, as AWS spells them, with their values. */
  readonly context: Readonly<Record<string, string>>;
  /** Account that owns the bucket: twelve digits. */
  readonly owner: string | null;
  readonly region: string | null;
}

/**
 * Condition keys that an event can list by name, by their names in small letters: for whom a service calls, from where,
 * and in which organization. What else a request has follows from the rest of it.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html (eventContext)
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
const LISTED = [
  'aws:SourceArn',
  'aws:SourceAccount',
  'aws:SourceOrgID',
  'aws:SourceIp',
  'aws:SourceVpc',
  'aws:SourceVpce',
  'aws:VpceAccount',
  'aws:VpceOrgID',
  'aws:PrincipalOrgID',
  'aws:ResourceOrgID',
  'aws:MultiFactorAuthPresent',
] as const;

const ARN = /^arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:(?:\d{12})?:[^\s*?]{1,400}$/;
const ACCOUNT = /^\d{12}$/;
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|(?=.*:.*:)[0-9a-f:.]{3,45})$/i;

/** Reads them. Takes time in proportion to the text. */
export function surroundingsOf(text: string): Surroundings {
  const event = findEvent(text)?.event ?? null;
  if (event === null) return { context: sourceIn(text), owner: null, region: null };
  return {
    context: contextOf(event),
    owner: ownerOf(event),
    region: /^[a-z]{2}(?:-[a-z]+)+-\d$/.exec(textOf(event, 'awsRegion') ?? '')?.[0] ?? null,
  };
}

function contextOf(event: LooseObject): Surroundings['context'] {
  const endpoint = textOf(event, 'vpcEndpointId');
  const from = textOf(event, 'sourceIPAddress') ?? '';
  const trail = trailOf(event);
  const owner = textOf(event, 'vpcEndpointAccountId') ?? '';
  const listed = objectOf(objectOf(event, 'eventContext') ?? {}, 'requestContext');
  return {
    ...forWhom(event),
    ...(trail === null ? {} : { 'aws:SourceArn': trail }),
    ...(hasMfa(event) ? { 'aws:MultiFactorAuthPresent': 'true' } : {}),
    // The address of whoever comes through an endpoint is not a public one.
    ...(endpoint !== null && /^vpce-[0-9a-f]{8,17}$/.test(endpoint)
      ? {
          'aws:SourceVpce': endpoint,
          ...(ACCOUNT.test(owner) ? { 'aws:VpceAccount': owner } : {}),
        }
      : ADDRESS.test(from)
        ? { 'aws:SourceIp': from }
        : {}),
    ...Object.fromEntries(
      LISTED.flatMap((key) => {
        const value = textOf(listed, key);
        return value === null || value.length > 256 ? [] : [[key, value]];
      }),
    ),
  };
}

/**
 * For whom a service calls in its own name. Of a role's session the same place may say which machine has its credentials.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html (inScopeOf)
 */
function forWhom(event: LooseObject): Surroundings['context'] {
  const identity = objectOf(event, 'userIdentity');
  if (textOf(identity, 'type') !== 'AWSService') return {};
  const scope = objectOf(identity ?? {}, 'inScopeOf');
  const source = textOf(scope, 'sourceArn') ?? '';
  const account = textOf(scope, 'sourceAccount') ?? '';
  return {
    ...(ARN.test(source) ? { 'aws:SourceArn': source } : {}),
    ...(ACCOUNT.test(account) ? { 'aws:SourceAccount': account } : {}),
  };
}

/** Whether the caller has signed in with a second factor; that it has not is what is taken for granted. */
function hasMfa(event: LooseObject): boolean {
  const session = objectOf(objectOf(event, 'userIdentity') ?? {}, 'sessionContext');
  return textOf(objectOf(session ?? {}, 'attributes'), 'mfaAuthenticated') === 'true';
}

/**
 * The trail for which CloudTrail uses a key: it stands in the encryption context, and key policies ask for it as
 * `aws:SourceArn`.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html
 */
function trailOf(event: LooseObject): string | null {
  const identity = objectOf(event, 'userIdentity');
  if (textOf(identity, 'invokedBy') !== 'cloudtrail.amazonaws.com') return null;
  const parameters = objectOf(event, 'requestParameters') ?? {};
  const trail = textOf(objectOf(parameters, 'encryptionContext'), 'aws:cloudtrail:arn');
  return trail !== null && ARN.test(trail) ? trail : null;
}

/** The account that the event's list of resources has for the bucket. */
function ownerOf(event: LooseObject): string | null {
  const { resources } = event;
  if (!Array.isArray(resources)) return null;
  const bucket = (resources as readonly Loose[]).find(
    (each): each is LooseObject => isObject(each) && textOf(each, 'type') === 'AWS::S3::Bucket',
  );
  const account = bucket === undefined ? null : textOf(bucket, 'accountId');
  return account !== null && ACCOUNT.test(account) ? account : null;
}

const SAID =
  /\baws:(SourceArn|SourceAccount)["'`]?\s{0,3}[:=]\s{0,3}\[?\s{0,3}["'`]?([^\s"'`,;\])}]+)/gi;

/** For whom a service calls, where a log says so. In a policy the same words are what it demands, not what was sent. */
function sourceIn(text: string): Surroundings['context'] {
  if (/["']?Statement["']?\s*[:=]/i.test(text)) return {};
  const found = new Map<string, Set<string>>();
  for (const [, name = '', value = ''] of text.matchAll(SAID)) {
    const key = name.toLowerCase() === 'sourcearn' ? 'aws:SourceArn' : 'aws:SourceAccount';
    if ((key === 'aws:SourceArn' ? ARN : ACCOUNT).test(value))
      found.set(key, (found.get(key) ?? new Set()).add(value));
  }
  // Between several nothing is guessed.
  return Object.fromEntries(
    [...found].flatMap(([key, values]) => (values.size === 1 ? [[key, [...values][0] ?? '']] : [])),
  );
}

import type { Entropy } from '../../crypto/index.ts';
import type { Result } from '../../lib/result.ts';
import { uuid } from '../ids.ts';
import { userIdentity } from '../user-identity.ts';
import type { Call } from './call.ts';
import type { Answer, Operation } from './operation.ts';
import type { Refusal } from './refusal.ts';

/** CloudTrail's word for a refusal, where it differs from the exception's name. */
const ERROR_CODES: Readonly<Record<string, string>> = { AccessDeniedException: 'AccessDenied' };

/**
 * The management event that a call leaves in CloudTrail. Neither plaintexts nor ciphertexts ever stand in one.
 * https://docs.aws.amazon.com/kms/latest/developerguide/logging-using-cloudtrail.html
 *
 * @param input what the request asked, or null when it could not be read
 */
export async function trailEvent(
  call: Call,
  operation: Operation,
  input: Readonly<Record<string, unknown>> | null,
  outcome: Result<Answer, Refusal>,
  ids: { readonly requestId: string; readonly entropy: Entropy },
): Promise<Readonly<Record<string, unknown>>> {
  const isForwarded = call.forwarded !== null;
  const eventTime = `${new Date(call.clock.now()).toISOString().slice(0, 19)}Z`;
  const trail = outcome.ok ? outcome.value.trail : undefined;
  return {
    eventVersion: '1.11',
    userIdentity: {
      ...userIdentity(call.principal, eventTime),
      ...(isForwarded ? { invokedBy: 'AWS Internal' } : {}),
    },
    eventTime,
    eventSource: 'kms.amazonaws.com',
    eventName: call.operation,
    awsRegion: call.region,
    sourceIPAddress: isForwarded ? 'AWS Internal' : call.sourceIp,
    userAgent: isForwarded ? 'AWS Internal' : (call.userAgent ?? '-'),
    ...(outcome.ok
      ? {}
      : {
          errorCode: ERROR_CODES[outcome.error.code] ?? outcome.error.code,
          ...(outcome.error.message === null ? {} : { errorMessage: outcome.error.message }),
        }),
    requestParameters: input === null ? null : requestParameters(call.operation, operation, input),
    responseElements: outcome.ok ? responseElements(operation, outcome.value) : null,
    ...(trail === undefined ? {} : { additionalEventData: trail }),
    requestID: ids.requestId,
    eventID: await uuid(ids.entropy, { what: 'kms event-id' }),
    readOnly: operation.readOnly,
    resources: call.keys.map(({ account, arn }) => ({
      accountId: account,
      type: 'AWS::KMS::Key',
      ARN: arn,
    })),
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: call.account,
    eventCategory: 'Management',
  };
}

function responseElements({ readOnly }: Operation, { output, elements }: Answer): unknown {
  const shown = elements ?? output;
  return readOnly || shown === null ? null : lowerFirst(shown);
}

/** What stands in no event: bytes, what is only noticed, and what names a grant to whoever has it. */
function isShown(member: string, type: string | undefined): boolean {
  return type !== 'blob' && type !== 'structure' && !/^GrantTokens?$/.test(member);
}

function requestParameters(
  name: string,
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | null {
  const shown = Object.entries(input).filter(
    ([member, value]) => value !== null && isShown(member, operation.input[member]?.type),
  );
  const parameters = lowerFirst(Object.fromEntries(shown)) as Record<string, unknown>;
  // Decrypt's and Encrypt's events say the algorithm also where the request left it to its default.
  if (/^(Decrypt|Encrypt)$/.test(name)) parameters.encryptionAlgorithm ??= 'SYMMETRIC_DEFAULT';
  return Object.keys(parameters).length === 0 ? null : parameters;
}

/** The same with names as CloudTrail writes them; an encryption context keeps its keys. */
function lowerFirst(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value);
  if (Array.isArray(value)) return value.map(lowerFirst);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null)
      .map(([name, member]) => [name.charAt(0).toLowerCase() + name.slice(1), lowerFirst(member)]),
  );
}

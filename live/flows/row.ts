import { ANONYMOUS } from '../../src/aws/iam/index.ts';
import { fromUtf8 } from '../../src/lib/bytes.ts';
import { elementText } from '../../src/lib/xml.ts';
import type { LiveRow } from '../../src/link/live-protocol.ts';
import { isKmsRequest, refusalOf, refuses } from '../../src/player/steps.ts';
import { headerOf, type Step } from '../../src/trace/index.ts';
import type { Exchange } from '../recording/exchange.ts';
import { outcomeOf } from '../recording/outcome.ts';
import { modeOf } from '../recording/trace-of.ts';
import { clientOf } from './client-of.ts';
import { targetOf } from './target-of.ts';

/** What a log knows of a row that the request does not say. */
export type RowPlace = Pick<LiveRow, 'id' | 'number' | 'open'>;

/** A row of one request, not kept. In one piece: whoever makes thousands a second copies no object of this size. */
export function rowOf(exchange: Exchange, { id, number, open }: RowPlace): LiveRow {
  const { service, operation, request, response, begun, took, signature, recorded } = exchange;
  const steps = stepsOf(exchange);
  const { status, code } = outcomeOf(response);
  const refused = refusedStep(exchange);
  return {
    id,
    number,
    service,
    operation,
    requests: 1,
    method: request.method,
    target: targetOf(request),
    bucket: recorded?.bucket ?? null,
    key: recorded?.key ?? null,
    status,
    code,
    client: clientOf(request.headers),
    userAgent: headerOf(request.headers, 'user-agent') ?? '',
    caller: callerOf(exchange),
    mode: modeIn(exchange),
    kmsKeyArn: keyArnIn(exchange),
    kmsCalls: steps.filter(isKmsRequest).length,
    bytesIn: request.body.length,
    bytesOut: response.body.length,
    begun,
    took,
    steps: steps.length,
    noFlow: recorded === null ? 'not-recorded' : null,
    leftOut: null,
    refusedAt: refused === null ? null : (steps[refused]?.id ?? null),
    open,
    kept: false,
    signature,
  };
}

/** The row with one more request, which was answered after those that are in it. Where it was refused is the joint flow's to say. */
export function rowGrown(row: LiveRow, exchange: Exchange, open: boolean): LiveRow {
  const next = rowOf(exchange, { ...row, open });
  return {
    ...row,
    requests: row.requests + 1,
    status: next.status,
    code: next.code,
    caller: row.caller ?? next.caller,
    mode: row.mode ?? next.mode,
    kmsKeyArn: row.kmsKeyArn ?? next.kmsKeyArn,
    kmsCalls: row.kmsCalls + next.kmsCalls,
    bytesIn: row.bytesIn + next.bytesIn,
    bytesOut: row.bytesOut + next.bytesOut,
    took: Math.max(row.took, next.begun + next.took - row.begun),
    steps: row.steps + next.steps,
    noFlow: row.noFlow === 'not-recorded' ? next.noFlow : row.noFlow,
    open,
    signature: weaker(row.signature, next.signature),
  };
}

/** Position (from 0) of the step at which a request was refused; null where it was not, or has no steps. */
export function refusedStep(exchange: Exchange): number | null {
  const steps = stepsOf(exchange);
  if (exchange.response.status < 400 || steps.length === 0) return null;
  const failed = refusalOf(steps);
  if (failed !== null) return failed - 1;
  const decided = steps.findLastIndex(refuses);
  // S3 says of some requests only that they are wrong: the answer is where one sees it.
  return decided < 0 ? steps.length - 1 : decided;
}

/** Steps of the request itself; none where nothing was recorded. */
export function stepsOf({ recorded }: Exchange): readonly Step[] {
  return recorded?.recorded.steps ?? [];
}

/** Who calls, as policies see it, or as STS says. */
function callerOf(exchange: Exchange): string | null {
  for (const step of stepsOf(exchange)) {
    if (step.kind !== 'decide' || step.decision.subject !== 'authorization') continue;
    const { principal } = step.decision;
    return principal === ANONYMOUS ? null : principal;
  }
  const { service, response } = exchange;
  return service === 'sts' ? elementText(fromUtf8(response.body) ?? '', 'Arn') : null;
}

/** The mode that S3 chose for what is written; for all else that of what the request is about. */
function modeIn(exchange: Exchange): string | null {
  for (const step of stepsOf(exchange))
    if (step.kind === 'decide' && step.decision.subject === 'encryption')
      return step.decision.facts.mechanism ?? null;
  return exchange.recorded === null ? null : modeOf(exchange.recorded);
}

const KEY_ARN = /^arn:[^:]*:kms:[^:]*:\d{12}:key\//;

/** The KMS key that S3 names in its answer, or that a caller was judged for. */
function keyArnIn(exchange: Exchange): string | null {
  const named = headerOf(exchange.response.headers, 'x-amz-server-side-encryption-aws-kms-key-id');
  if (named !== null) return named;
  for (const step of stepsOf(exchange))
    if (step.kind === 'decide' && step.decision.subject === 'authorization')
      if (KEY_ARN.test(step.decision.resource)) return step.decision.resource;
  return null;
}

const STRENGTH: readonly LiveRow['signature'][] = ['none', 'unchecked', 'checked'];

function weaker(one: LiveRow['signature'], other: LiveRow['signature']): LiveRow['signature'] {
  return STRENGTH.indexOf(one) < STRENGTH.indexOf(other) ? one : other;
}

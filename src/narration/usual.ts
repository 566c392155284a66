import { OPENING } from '../scenario/index.ts';
import type { FactId, Trace } from '../trace/index.ts';
import { isLive } from './requests/is-live.ts';

/** What steps of usual runs cite. What is said of other facts comes with the rest. */
const USUAL_FACTS = [
  'client-check',
  'copy-object',
  'envelope-encryption',
  'etag',
  'get-object',
  'kms-authorization',
  'kms-blob',
  'kms-context-aad',
  'kms-data-key',
  'kms-decrypt',
  'kms-derived-key',
  'kms-encrypt',
  'kms-generate-data-key',
  'kms-update-permissions',
  'multipart',
  'multipart-context',
  'multipart-etag',
  'multipart-key',
  'object-sealing',
  'put-object',
  'root-key',
  'root-key-wrapping',
  's3-authorization',
  'update-object-encryption',
  'which-encryption',
] as const satisfies readonly FactId[];

export type UsualFactId = (typeof USUAL_FACTS)[number];
export type RareFactId = Exclude<FactId, UsualFactId>;

const usualFacts: ReadonlySet<FactId> = new Set(USUAL_FACTS);

/**
 * True for a run that needs no words but the usual ones: of the opening's mode, and nothing was refused. Other modes have
 * words of their own, and so have requests of somebody's client and what KMS does for its own clients; refusals have causes
 * and remedies. Most visits see none of that at first.
 */
export function isUsual(trace: Trace): boolean {
  const { scenario, steps, outcome } = trace;
  if (isLive(trace)) return false;
  if (scenario.mode !== OPENING.mode || outcome.code !== null) return false;
  return steps.every(
    (step) =>
      usualFacts.has(step.fact) &&
      step.kind !== 'fail' &&
      (step.kind !== 'decide' || step.decision.allowed) &&
      !(step.kind === 'op' && DIRECT.test(step.op)),
  );
}

/** Operations that KMS runs for clients of its own: key pairs and MACs. */
const DIRECT = /^(?:generate-key-pair|hmac-)/;

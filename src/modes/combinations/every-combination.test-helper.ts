import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Entropy } from '../../crypto/index.ts';
import { verdictOfFlow, verdictOfPage } from '../../judge/same-verdict.test-helper.ts';
import type { Circumstances, FieldKey } from '../../scenario/index.ts';
import { DEFAULTS, FIELD_KEYS, valuesOf } from '../../scenario/index.ts';
import { verify } from '../../trace/index.ts';
import { constraint, modeOf, runScenario } from '../index.ts';

/** Node's randomness, synchronously: half the time of a run goes into drawing otherwise. */
const entropy: Entropy = { draw: (length) => Promise.resolve(new Uint8Array(randomBytes(length))) };

/** Every combination of circumstances that is possible for a mode and an operation. */
export function combinations(
  mode: Circumstances['mode'],
  operation: Circumstances['operation'],
): readonly Circumstances[] {
  let list: Circumstances[] = [{ ...DEFAULTS, mode, operation }];
  const fields = FIELD_KEYS.filter((field) => field !== 'mode' && field !== 'operation');
  for (const field of fields) {
    list = list.flatMap((each) => valuesOf(field).map((value) => ({ ...each, [field]: value })));
  }
  return list.filter((each) =>
    fields.every((field: FieldKey) => constraint(field, each[field], each) === null),
  );
}

/** Codes that a run may end with beside success. Anything else is a bug, as is a trace that does not verify. */
const CODES = new Set([
  null,
  'AccessDenied',
  'InternalError',
  'InvalidArgument',
  'InvalidRequest',
  'KMS.DisabledException',
  'KMS.InvalidCiphertextException',
  'KMS.KMSInvalidStateException',
]);

const BESIDE = 16;

async function check(circumstances: Circumstances): Promise<void> {
  const trace = await runScenario(circumstances, { entropy });
  const { status, code } = trace.outcome;
  const verified = await verify(trace);
  const said = trace.steps.some((step) => step.kind === 'fail');
  const defined =
    CODES.has(code) && (code === null) === (status === 200) && said === (code !== null);
  const [here, onPage] = [verdictOfFlow(trace), await verdictOfPage(trace)];
  const isSame = JSON.stringify(here) === JSON.stringify(onPage);
  if (!isSame) expect({ circumstances, onPage }).toEqual({ circumstances, onPage: here });
  if (!verified.ok || !defined) expect({ circumstances, status, code, said, verified }).toBeNull();
}

/**
 * Tests that each possible combination ends in a defined outcome, leaves a trace that verifies, and comes out on the
 * Policies page as it does in the flow.
 */
export function everyCombination(
  mode: Circumstances['mode'],
  operations: readonly Circumstances['operation'][],
): void {
  it.each(operations)(
    `${mode}, %s: every combination ends, its trace verifies, and its policies are judged alike`,
    async (operation) => {
      const all = combinations(mode, operation);
      expect(all.length).toBeGreaterThan(10);
      // Side by side: a run waits for WebCrypto most of its time.
      for (let at = 0; at < all.length; at += BESIDE) {
        await Promise.all(all.slice(at, at + BESIDE).map(check));
      }
    },
    120_000,
  );
  it(`${mode} tests each of its operations`, () => {
    for (const operation of operations) expect(modeOf(mode)?.operations).toContain(operation);
  });
}

import { randomFillSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { nodeCrypto } from '../../live/node-crypto.ts';
import type { Entropy } from '../crypto/index.ts';
import { provideNativeCrypto } from '../crypto/native.ts';
import { verdictOfFlow, verdictOfPage } from '../judge/same-verdict.test-helper.ts';
import {
  type Circumstances,
  DEFAULTS,
  FIELD_KEYS,
  type FieldKey,
  SAMPLE_OBJECT,
  SHARED_FIELDS,
  valuesOf,
} from '../scenario/index.ts';
import { verify } from '../trace/index.ts';
import { constraint, MODES, runScenario } from './index.ts';

/** Node's randomness, a store at a time: half the time of a run goes into drawing otherwise. */
const drawn = new Uint8Array(65_536);
let used = drawn.length;
function draw(length: number): Uint8Array<ArrayBuffer> {
  if (used + length > drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += length;
  return drawn.slice(used - length, used);
}
const entropy: Entropy = { draw: async (length) => draw(length) };

/** The same for what draws by itself: the Policies page plays a request of its own. */
function getRandomValues(target: Uint8Array): Uint8Array {
  target.set(draw(target.length));
  return target;
}

/** Thousands of runs of a hundred short operations each: without a thread for each of these. */
beforeAll(() => {
  provideNativeCrypto(nodeCrypto);
  vi.stubGlobal('crypto', { getRandomValues });
});
afterAll(() => {
  provideNativeCrypto(null);
  vi.unstubAllGlobals();
});

/** Which of how many equal shares of the runs is due: the configuration of Vitest has each process take its own. */
const [share, shares] = [Number(process.env.SHARE ?? 0), Number(process.env.SHARES ?? 1)];

/**
 * Those of the combinations that are due here. What asks for the same on the Policies page goes to the same process, which
 * plays it once.
 */
function dueOf(all: readonly Circumstances[]): readonly Circumstances[] {
  const requests = new Map<string, number>();
  return all.filter((circumstances) => {
    const request = SHARED_FIELDS.map((field) => circumstances[field]).join();
    const number = requests.get(request) ?? requests.size;
    requests.set(request, number);
    return number % shares === share;
  });
}

const FIELDS = FIELD_KEYS.filter((field) => field !== 'mode' && field !== 'operation');

/**
 * Fields whose every value doubles the work and has little to do with the rest: each of their values is combined with
 * the defaults of the others here, and with no more than so many changes elsewhere.
 */
const SPARSE: ReadonlySet<FieldKey> = new Set<FieldKey>(['bucket-default', 'key-name', 'kms-rate']);
const MOST_CHANGES_BESIDE = 2;

/**
 * More objects make the same requests again, and a run as much longer: another number than the usual one is taken beside
 * the defaults and beside each single change of another circumstance, once.
 */
const MORE_OBJECTS: FieldKey = 'objects';

const DENSE = FIELDS.filter((field) => !SPARSE.has(field) && field !== MORE_OBJECTS);

/**
 * Every combination of circumstances that is possible for a mode and an operation. Nearly all of the tens of thousands
 * that can be written down are not, so they are gone through in one object, and a copy is kept of what is possible.
 */
function combinations(
  mode: Circumstances['mode'],
  operation: Circumstances['operation'],
): readonly Circumstances[] {
  const one: Record<FieldKey, string> = { ...DEFAULTS, mode, operation };
  const found: Circumstances[] = [];
  const keepIfPossible = () => {
    const circumstances = one as Circumstances;
    if (FIELDS.every((field) => constraint(field, one[field], circumstances) === null))
      found.push({ ...circumstances });
  };
  const withEach = (field: FieldKey, then: (changes: number) => void) => {
    for (const value of valuesOf(field)) {
      one[field] = value;
      then(value === DEFAULTS[field] ? 0 : 1);
    }
    one[field] = DEFAULTS[field];
  };
  const withOtherObjects = () => withEach(MORE_OBJECTS, (change) => change > 0 && keepIfPossible());
  const withRest = (at: number, changes: number) => {
    const field = DENSE[at];
    if (field !== undefined) {
      withEach(field, (more) => withRest(at + 1, changes + more));
      return;
    }
    keepIfPossible();
    if (changes <= 1) withOtherObjects();
    if (changes > MOST_CHANGES_BESIDE) return;
    for (const sparse of SPARSE) {
      withEach(sparse, (change) => {
        if (change === 0) return;
        keepIfPossible();
        if (changes === 0) withOtherObjects();
      });
    }
  };
  withRest(0, 0);
  return found;
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
  'SlowDown',
]);

const BESIDE = 16;

async function check(circumstances: Circumstances): Promise<void> {
  const trace = await runScenario({ ...circumstances, object: SAMPLE_OBJECT }, { entropy });
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

describe.each(MODES)('$id', ({ id, operations }) => {
  it.each(operations)(
    '%s: every combination ends, its trace verifies, and its policies are judged alike on the Policies page',
    async (operation) => {
      const all = combinations(id, operation);
      expect(all.length).toBeGreaterThan(10);
      const due = dueOf(all);
      // Side by side: a run waits for WebCrypto most of its time.
      for (let at = 0; at < due.length; at += BESIDE) {
        await Promise.all(due.slice(at, at + BESIDE).map(check));
      }
    },
    600_000,
  );
});

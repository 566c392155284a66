import type { Cause } from '../../../judge/causes/cause.ts';
import type { Found } from '../../../judge/causes/causes.ts';
import type { Look } from '../../../judge/causes/commands.ts';
import { namesOf } from '../../../judge/names.ts';
import { presetTexts } from '../../../judge/presets.ts';
import type { PoliciesState } from '../state/store.ts';

type PolicyOf = NonNullable<Cause['policy']>;

const LOOKS: Readonly<Partial<Record<PolicyOf, Look>>> = {
  bucket: 'bucket',
  identity: 'identity',
  key: 'key',
  boundary: 'boundary',
  session: 'session',
  endpoint: 'endpoint',
  scp: 'scp',
  rcp: 'rcp',
};

interface Next {
  readonly policy: PolicyOf;
  readonly look: Look;
}

const known = new WeakMap<object, Partial<Record<PolicyOf, Next>>>();

/** The policy that is to be seen next: that of the likeliest cause of which none of one's own stands on the page. */
export function nextToPaste(found: Found, state: PoliciesState): Next | null {
  for (const { cause } of found.fitting) {
    const { policy } = cause;
    const look = policy === null ? undefined : LOOKS[policy];
    if (policy === null || look === undefined || hasOwn(policy, state)) continue;
    const made = known.get(found) ?? {};
    known.set(found, made);
    made[policy] ??= { policy, look };
    return made[policy];
  }
  return null;
}

/** Whether a policy of that kind stands there which is not the preset's. */
function hasOwn(policy: PolicyOf, { texts, source, tried, request }: PoliciesState): boolean {
  const isAdded = texts.more?.some(({ kind, text }) => kind === policy && text.trim() !== '');
  if (isAdded === true) return true;
  if (policy !== 'bucket' && policy !== 'identity' && policy !== 'key') return false;
  if (source.kind === 'preset') return false;
  return texts[policy] !== presetTexts(tried, namesOf(request))[policy];
}

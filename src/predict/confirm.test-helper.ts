import { equal, toHex } from '../lib/bytes.ts';
import type { Actor, Custody, Role, Step, Trace, Value } from '../trace/index.ts';
import { CustodyFold } from '../trace/index.ts';
import type { Question } from './index.ts';

/** Custody after a number of steps on stage, folded anew. */
function custodyAt(trace: Trace, position: number): Custody {
  const fold = new CustodyFold();
  for (const step of [...trace.setup, ...trace.steps.slice(0, position)]) {
    for (const value of trace.values) if (value.bornAt === step.id) fold.born(value);
    fold.apply(step);
  }
  return fold.snapshot();
}

const find = (trace: Trace, id: string | null | undefined): Value => {
  const found = trace.values.find((value) => value.id === id);
  if (found === undefined) throw new Error(`no value ${id}`);
  return found;
};

const positionOf = (trace: Trace, id: string) =>
  trace.steps.findIndex((step) => step.id === id) + 1;

const kmsTargets = (steps: readonly Step[]) =>
  steps.flatMap((step) =>
    step.kind === 'send' && step.to === 'kms' && step.http.type === 'request'
      ? step.http.headers
          .filter(([name]) => /^x-amz-target$/i.test(name))
          .map(([, target]) => target.replace('TrentService.', ''))
      : [],
  );

const sameExchange = (trace: Trace, question: Question) => {
  const asked = trace.steps[question.before - 1];
  return trace.steps.filter(({ exchange }) => exchange === asked?.exchange);
};

/** The right answer of each kind, found once more and in another way. */
export const CONFIRM: Readonly<Record<string, (trace: Trace, question: Question) => string>> = {
  'key-holder': (trace, { evidence }) => {
    const key = find(trace, evidence.value);
    const { memory } = custodyAt(trace, positionOf(trace, evidence.step));
    const actors = (Object.keys(memory) as Actor[]).filter((actor) =>
      [...memory[actor]].some((id) => equal(find(trace, id).bytes, key.bytes)),
    );
    return actors.join('+') || 'nobody';
  },
  'kms-call': (trace, question) => {
    const rest = trace.steps.slice(question.before - 1);
    const exchange = trace.steps[question.before - 2]?.exchange;
    return kmsTargets(rest.filter((step) => step.exchange === exchange))[0] ?? 'none';
  },
  'kms-count': (trace) =>
    String(
      trace.steps
        .filter(({ name }) => /^kms\.[a-z-]+$/.test(name))
        .filter(({ kind }) => kind === 'send').length,
    ),
  'bound-to': (trace, { evidence }) => {
    const step = trace.steps[positionOf(trace, evidence.step) - 1];
    const text = step?.kind === 'send' && step.http.body.kind === 'text' ? step.http.body.text : '';
    return /"aws:s3:arn":"([^"]+)"/.exec(text)?.[1] ?? '';
  },
  principal: (trace, { before }) => {
    const step = trace.steps[before - 1];
    if (step?.kind !== 'decide' || step.actor !== 'kms') return '';
    return step.decision.subject === 'authorization' ? step.decision.principal : '';
  },
  permission: (trace, { before }) => {
    const step = trace.steps[before - 1];
    if (step?.kind !== 'decide') return '';
    return step.decision.subject === 'authorization' ? step.decision.action : '';
  },
  'wrapping-key': (trace, { evidence }) => {
    const used = find(trace, evidence.value);
    const made = [...trace.setup, ...trace.steps].find(({ id }) => id === used.bornAt);
    if (made?.kind !== 'op' || made.op !== 'sp800-108-counter-kdf') return used.name;
    return find(trace, made.inputs.key).name;
  },
  written: (trace, { evidence, choices }) => {
    const { atRest } = custodyAt(trace, positionOf(trace, evidence.step));
    const lying = new Set([...atRest.values()].flat().map((id) => toHex(find(trace, id).bytes)));
    return choices.filter((id) => lying.has(toHex(find(trace, id).bytes))).join(' and ');
  },
  erased: (trace, { evidence, choices }) => {
    const at = positionOf(trace, evidence.step);
    const actor = trace.steps[at - 1]?.actor as Actor;
    const [before, after] = [custodyAt(trace, at - 1), custodyAt(trace, at)];
    return choices
      .filter((choice) =>
        choice
          .split('+')
          .every((id) => before.memory[actor].has(id) && !after.memory[actor].has(id)),
      )
      .join(' and ');
  },
  'data-moves': (trace, { evidence }) => {
    const at = positionOf(trace, evidence.step);
    const lay = new Set([...custodyAt(trace, at - 1).atRest.values()].flat());
    const step = trace.steps[at - 1];
    const record = step?.kind === 'store' ? (custodyAt(trace, at).atRest.get(step.slot) ?? []) : [];
    const data = record.filter((id) => find(trace, id).role === 'ciphertext');
    return data.every((id) => lay.has(id)) ? 'stays' : 'encrypted-again';
  },
  tag: (trace, { before }) => {
    const step = trace.steps[before - 1];
    return step?.kind === 'op' && Object.keys(step.outputs).length > 0 ? 'matches' : 'fails';
  },
  refuser: (trace, question) => {
    const here = sameExchange(trace, question);
    const error = here.find(
      (step) => step.kind === 'send' && step.http.type === 'response' && step.http.status >= 400,
    );
    return error?.actor ?? 'nobody';
  },
  'client-told': (trace, { evidence }) => {
    const step = trace.steps[positionOf(trace, evidence.step) - 1];
    if (step?.kind !== 'send' || step.http.type !== 'response') return '';
    const xml = step.http.body.kind === 'text' ? step.http.body.text : '';
    return `${step.http.status} ${/<Code>(.*)<\/Code>/.exec(xml)?.[1]}`;
  },
  response: (trace, { before }) => {
    const held = (position: number) => custodyAt(trace, position).memory.client;
    const got = [...held(before)].filter((id) => !held(before - 1).has(id));
    const roles: readonly Role[] = got.map((id) => find(trace, id).role);
    if (roles.some((role) => /key|ciphertext/.test(role))) return 'never';
    return roles.includes('plaintext') ? 'object' : 'neither';
  },
};

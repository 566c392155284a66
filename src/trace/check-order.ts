import type { Actor, Outcome, SendStep, Step, Trace } from './types.ts';

/**
 * Whether the steps follow one another as they must: every request is answered by whom it was sent to, who alone acts
 * until then; ids count what came before; time and exchanges do not run backwards; the outcome is what the client was
 * told last.
 *
 * @returns problems, in words
 */
export function orderProblems({ setup, steps, outcome }: Trace): readonly string[] {
  return [
    ...idProblems(setup, 'setup/'),
    ...idProblems(steps, ''),
    ...conversationProblems(setup, false),
    // A service that was recorded without its clients begins by itself.
    ...conversationProblems(
      steps,
      steps.some(({ kind, actor }) => kind === 'send' && actor === 'client'),
    ),
    ...outcomeProblems(steps, outcome),
  ];
}

function idProblems(steps: readonly Step[], prefix: string): readonly string[] {
  const problems: string[] = [];
  const counts = new Map<string, number>();
  let before: Step | null = null;
  for (const step of steps) {
    const count = (counts.get(step.name) ?? 0) + 1;
    counts.set(step.name, count);
    const id = `${prefix}${step.name}${count === 1 ? '' : `.${count}`}`;
    if (step.id !== id) problems.push(`${step.id} should be called ${id}`);
    if (before !== null && step.time < before.time)
      problems.push(`${step.id} is earlier than ${before.id}`);
    if (before !== null && step.exchange < before.exchange)
      problems.push(`${step.id} belongs to an exchange before that of ${before.id}`);
    before = step;
  }
  return problems;
}

/** @param onRequest whether services act on request alone; the administrator's calls of the set-up are not on record */
function conversationProblems(steps: readonly Step[], onRequest: boolean): readonly string[] {
  const problems: string[] = [];
  const open: SendStep[] = [];
  for (const step of steps) {
    const asked = open.at(-1);
    if (asked !== undefined && step.actor !== asked.to)
      problems.push(`${step.id}: ${step.actor} acts while ${asked.to} has ${asked.id} to answer`);
    if (asked === undefined && onRequest && isService(step.actor))
      problems.push(`${step.id}: ${step.actor} acts without being asked`);
    if (step.kind !== 'send') continue;
    if (step.http.type === 'request') {
      open.push(step);
      continue;
    }
    open.pop();
    if (asked === undefined || step.to !== asked.actor)
      problems.push(`${step.id} answers no request`);
  }
  return [...problems, ...open.map(({ id }) => `${id} is never answered`)];
}

const isService = (actor: Actor): boolean => actor === 's3' || actor === 'kms';

function outcomeProblems(steps: readonly Step[], outcome: Outcome): readonly string[] {
  const last = steps.findLast((step) => step.kind === 'send' && step.to === 'client');
  if (last?.kind !== 'send' || last.http.type !== 'response') return [];
  const { status, body } = last.http;
  if (status !== outcome.status) return [`the outcome is ${outcome.status}, ${last.id} ${status}`];
  const { code } = outcome;
  const isTold = (text: string) =>
    text.includes(`<Code>${code}</Code>`) || text.includes(`"__type":${JSON.stringify(code)}`);
  return code === null || (body.kind === 'text' && isTold(body.text))
    ? []
    : [`the outcome is ${code}, of which ${last.id} does not speak`];
}

import type { Narrator } from '../../../narration/index.ts';
import type { Trace } from '../../../trace/index.ts';
import type { Suggest } from './check-forms.ts';

type Suggestions = readonly (readonly [value: string, words: string])[];

/** What a run has to offer for a field of a check, each with its words, none of them twice. */
export function suggestionsOf(what: Suggest, trace: Trace, narrator: Narrator | null): Suggestions {
  return [...new Map(FINDERS[what](trace, narrator))];
}

const FINDERS: Readonly<Record<Suggest, (trace: Trace, narrator: Narrator | null) => Suggestions>> =
  {
    steps: (trace, narrator) =>
      trace.steps.map((step, at) => [
        step.name,
        `${at + 1} ${narrator?.step(step, trace).title ?? ''}`,
      ]),
    values: (trace, narrator) =>
      trace.values.map((value) => [value.name, narrator?.valueName(value, trace) ?? '']),
    actions: ({ steps }) =>
      steps.flatMap((step) =>
        step.kind === 'decide' && step.decision.subject === 'authorization'
          ? [[step.decision.action, ''] as const]
          : [],
      ),
    codes: ({ outcome }) => (outcome.code === null ? [] : [[outcome.code, '']]),
    headers: ({ steps }) =>
      steps.flatMap((step) =>
        step.kind === 'send' && (step.actor === 'client' || step.to === 'client')
          ? step.http.headers.map(([name, value]) => [name, value] as const)
          : [],
      ),
    events: ({ events }) =>
      events.map(({ event }) => [String(event.eventName), String(event.eventSource)]),
    services: ({ events }) => events.map(({ event }) => [String(event.eventSource), '']),
  };

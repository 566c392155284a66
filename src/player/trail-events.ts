import type { FactId, Trace } from '../trace/index.ts';
import { runIndex } from './run-index.ts';

/** An event as its row shows it. */
export interface TrailRow {
  /** Stable within the run. */
  readonly id: string;
  readonly time: string;
  readonly source: string;
  readonly name: string;
  /** ARN of the caller; null for one without credentials. */
  readonly who: string | null;
  readonly errorCode: string | null;
  readonly isManagement: boolean;
  readonly json: string;
  /** Step it belongs to, from 1. */
  readonly position: number;
  readonly when: 'past' | 'now' | 'later';
  /** What the call rests on that it records: an event is no surer than that there is such a call. */
  readonly fact: FactId | null;
}

/** The events the run leaves, as a position sees them. What was logged before the stage is left out. */
export function trailRows(trace: Trace, position: number): readonly TrailRow[] {
  const { places } = runIndex(trace);
  return trace.events.flatMap(({ step, event }, i) => {
    const at = places.get(step)?.position ?? null;
    if (at === null) return [];
    const identity = Object(event.userIdentity) as Record<string, unknown>;
    return [
      {
        id: `${i}`,
        time: text(event.eventTime) ?? '',
        source: text(event.eventSource) ?? '',
        name: text(event.eventName) ?? '',
        who: text(identity.arn),
        errorCode: text(event.errorCode),
        isManagement: event.managementEvent === true,
        json: JSON.stringify(event, null, 2),
        position: at,
        fact: callBefore(trace, at, event.eventSource === 'kms.amazonaws.com' ? 'kms' : 's3'),
        when: at < position ? 'past' : at === position ? 'now' : 'later',
      } as const,
    ];
  });
}

/** Fact of the last request to a service at or before a position. */
function callBefore({ steps }: Trace, position: number, to: 'kms' | 's3'): FactId | null {
  const call = steps
    .slice(0, position)
    .findLast((step) => step.kind === 'send' && step.http.type === 'request' && step.to === to);
  return call?.fact ?? null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

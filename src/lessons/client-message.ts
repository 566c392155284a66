import { headerOf, type SendStep, type Trace } from '../trace/index.ts';

/** A header of the client's first request, or of the first answer to it, as it was sent; null where there is none. */
export function clientHeader(
  { steps }: Trace,
  of: 'request' | 'response',
  name: string,
): string | null {
  const message = steps.find(
    (step): step is SendStep =>
      step.kind === 'send' &&
      step.http.type === of &&
      (of === 'request' ? step.actor : step.to) === 'client',
  );
  return message === undefined ? null : headerOf(message.http.headers, name);
}

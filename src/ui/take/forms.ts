import type { takeTexts } from '../../i18n/texts/take.ts';
import type { Trace } from '../../trace/index.ts';

/** What a run can be taken away as, in the order in which it is offered. Each has its name and `…About` in `takeTexts`. */
export const FORMS = [
  'diagram',
  'lanes',
  'sheet',
  'animation',
  'mermaid',
  'transcript',
  'trace',
  'paper',
] as const satisfies readonly (keyof typeof takeTexts)[];
export type Form = (typeof FORMS)[number];

/**
 * What a file is called: by the flow, by the error it ends with, and by what it is. Nothing that came from outside gets
 * into it as it is.
 *
 * @param end such as `-diagram.svg`
 */
export function fileName({ scenario, outcome }: Trace, end: string): string {
  const parts = [scenario.mode, scenario.operation, outcome.code].map((part) =>
    (part ?? '').replace(/[^\w-]/g, '').slice(0, 60),
  );
  return `${parts.filter((part) => part !== '').join('-')}${end}`;
}

import { endsOf, refusalOf, refuses } from '../player/index.ts';
import type { Step } from '../trace/index.ts';
import {
  movedValues,
  namesOf,
  partiesOf,
  partyName,
  plainText,
  stepLabel,
  type Take,
} from './take.ts';

/**
 * A run as the text of a Mermaid sequence diagram: a message for each that goes from party to party with what it
 * carries, a note for what happens in one place, each with the number of its step.
 * https://mermaid.js.org/syntax/sequenceDiagram.html
 */
export function mermaidOf(take: Take): string {
  const { trace, title } = take;
  const refusal = refusalOf(trace.steps);
  return [
    'sequenceDiagram',
    `  title ${mermaidText(title)}`,
    ...partiesOf(trace).map(
      (actor) => `  participant ${actor} as ${mermaidText(partyName(take, actor))}`,
    ),
    ...trace.steps.map((step, index) => `  ${lineOf(take, step, index + 1, refusal)}`),
    '',
  ].join('\n');
}

function lineOf(take: Take, step: Step, position: number, refusal: number | null): string {
  const { from, to } = endsOf(step);
  const mark = refuses(step) ? '✗ ' : '';
  const label = mermaidText(`${position}. ${mark}${stepLabel(take, step)}`);
  if (from === to) return `Note over ${from}: ${label}`;
  const carried = namesOf(take, movedValues(take, step));
  const payload = carried === '' ? '' : `<br/>${mermaidText(carried)}`;
  return `${from}${arrowOf(step, refusal !== null && position > refusal)}${to}: ${label}${payload}`;
}

/** Requests and writes with a full line, answers and reads with a dashed one, an error on its way back with a cross. */
function arrowOf(step: Step, isAfterRefusal: boolean): string {
  const isAnswer = step.kind === 'load' || (step.kind === 'send' && step.http.type === 'response');
  if (!isAnswer) return '->>';
  return isAfterRefusal ? '--x' : '-->>';
}

/** Longer texts make a diagram that nobody can read. */
const LONGEST = 200;

/**
 * A text that Mermaid shows as it is. What may mean something to its grammar, to its Markdown or to the page it is shown
 * in becomes a number (`#35;`); so does the first letter of two words after which Mermaid takes such numbers apart.
 */
export function mermaidText(text: string): string {
  return [...plainText(text).slice(0, LONGEST)]
    .join('')
    .replace(/[!-+;<>?-@[-`{-~\ufb02°¶ß]|\p{Cs}|[sS](?=tyle)|c(?=lassDef)/gu, (character) => {
      const code = character.codePointAt(0) ?? 0;
      return `#${code >= 0xd800 && code <= 0xdfff ? 0xfffd : code};`;
    })
    .trim();
}

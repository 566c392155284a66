import { diagramTexts, exactSize, explainTexts, fieldTexts, say } from '../i18n/index.ts';
import { leftOutText } from '../i18n/left-out-text.ts';
import { printTexts } from '../i18n/texts/print.ts';
import { requestTexts } from '../i18n/texts/request.ts';
import { takeTexts } from '../i18n/texts/take.ts';
import { toHex } from '../lib/bytes.ts';
import { endsOf, runIndex, statusText, stepValues } from '../player/index.ts';
import { headText, prettyBody } from '../player/message-text.ts';
import { requestFacts } from '../player/request-facts.ts';
import { DEFAULTS, FIELD_KEYS } from '../scenario/index.ts';
import type { HttpMessage, Step, Value } from '../trace/index.ts';
import { partyName, plainText, type Take, told } from './take.ts';

/** A run as a Markdown document (CommonMark with tables): its circumstances, each step with its values, and all values. */
export function transcriptOf(take: Take): string {
  const { trace, title, narrator } = take;
  const takeaway = narrator.takeaway(trace);
  return [
    `# ${prose(title)}`,
    ...(takeaway === null ? [] : [`> ${prose(takeaway)}`]),
    circumstancesOf(take),
    `## ${told(take, printTexts.steps)}`,
    ...trace.steps.map((step, index) => stepOf(take, step, index + 1)),
    `## ${told(take, takeTexts.values)}`,
    told(take, takeTexts.valuesNote),
    table(
      [takeTexts.value, takeTexts.size, takeTexts.bytes].map((text) => told(take, text)),
      trace.values.map((value) => [
        prose(valueLabel(take, value)),
        exactSize(narrator.lang, value.bytes.length),
        code(bytesText(value)),
      ]),
    ),
    '',
  ].join('\n\n');
}

/** The circumstances that are not the default, and how the run ended. */
function circumstancesOf(take: Take): string {
  const { trace, narrator } = take;
  const { lang } = narrator;
  const changed = FIELD_KEYS.flatMap((key) => {
    const value = trace.scenario[key];
    if (key === 'mode' || key === 'operation' || value === undefined || value === DEFAULTS[key])
      return [];
    const { label, values } = fieldTexts(key);
    return say(lang, printTexts.setting, {
      label: label[lang],
      value: values[value]?.[lang] ?? value,
    });
  });
  const { status, code: error, message } = trace.outcome;
  const facts = requestFacts(trace);
  const ran =
    facts === null
      ? [
          [told(take, printTexts.object), prose(trace.world.objectKey ?? '')],
          [
            told(take, printTexts.changed),
            prose(changed.join(' · ') || told(take, printTexts.unchanged)),
          ],
          [
            told(take, printTexts.seed),
            prose(trace.scenario.seed ?? told(take, printTexts.noSeed)),
          ],
        ]
      : [
          [told(take, requestTexts.target), prose(facts.target)],
          [
            told(take, requestTexts.caller),
            prose(facts.caller || told(take, requestTexts.anonymous)),
          ],
          ...(facts.leftOut === null
            ? []
            : [[told(take, requestTexts.leftOut), prose(leftOutText(lang, facts.leftOut))]]),
        ];
  return table(
    [told(take, facts === null ? takeTexts.scenario : requestTexts.region), ''],
    [
      ...ran,
      [
        told(take, printTexts.outcome),
        prose([statusText(status), error, message].filter(Boolean).join(' · ')),
      ],
    ],
  );
}

function stepOf(take: Take, step: Step, position: number): string {
  const { trace, narrator } = take;
  const { title, body } = narrator.step(step, trace);
  const { lead, point } = narrator.caption(step, trace);
  const { from, to } = endsOf(step);
  const where = from === to ? [from] : [from, to];
  const cause = step.kind === 'fail' ? narrator.cause(step, trace) : null;
  return [
    `### ${position}. ${prose(title)}`,
    `**${where.map((actor) => prose(partyName(take, actor))).join(' → ')}** · ${prose(lead + point)}`,
    prose(body),
    ...(step.kind === 'send' ? [messageOf(take, step.http)] : []),
    ...(step.kind === 'fail' ? [code(`${step.status} ${step.code}: ${step.message}`)] : []),
    ...(cause === null ? [] : [`${prose(cause.cause)} ${prose(cause.remedy)}`]),
    valuesOf(take, step),
    basisOf(take, step),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function messageOf({ narrator }: Take, http: HttpMessage): string {
  const { body } = http;
  const text =
    body.kind === 'text'
      ? (prettyBody(body.text) ?? body.text)
      : body.kind === 'value'
        ? `[${exactSize(narrator.lang, body.length)}]`
        : '';
  return fence('http', text === '' ? headText(http) : `${headText(http)}\n\n${text}`);
}

function valuesOf(take: Take, step: Step): string {
  const run = runIndex(take.trace);
  return stepValues(step)
    .flatMap(({ id }) => run.value(id) ?? [])
    .map(
      (value) =>
        `- ${prose(valueLabel(take, value))} (${exactSize(take.narrator.lang, value.bytes.length)}): ${code(bytesText(value))}`,
    )
    .join('\n');
}

function basisOf(take: Take, step: Step): string {
  const { status, source, url } = take.narrator.fact(step.fact);
  const standing = told(take, explainTexts[status]);
  return url === null ? `*${standing}*` : `*${standing}*: [${prose(source)}](<${url}>)`;
}

/** What a value is called, and which one it is. */
function valueLabel({ narrator, trace }: Take, value: Value): string {
  const name = narrator.valueName(value, trace);
  return value.label === null ? name : `${name}${diagramTexts.listSeparator.en}${value.label}`;
}

/** Bytes of a value that are written out; of a longer one these many at each end. */
const WRITTEN = 128;
const END = 32;

function bytesText({ bytes }: Value): string {
  if (bytes.length <= WRITTEN) return toHex(bytes);
  return `${toHex(bytes.subarray(0, END))}…${toHex(bytes.subarray(-END))}`;
}

/** A text as Markdown shows it: nothing in it is markup, neither Markdown's nor HTML's. */
export function prose(text: string): string {
  return (
    plainText(text)
      .trim()
      .replace(/[\\`*_[\]<>|~&]/g, '\\$&')
      .replace(/^(?:[#=+-]|\d+(?=[.)]))/, (start) =>
        /\d/.test(start) ? `${start}\\` : `\\${start}`,
      )
      // What GitHub would make a link of.
      .replace(/:(?=\/\/)|(?<=www)\./gi, '\\$&')
  );
}

/** A text as inline code, which ends at as many backticks as it began with. */
export function code(text: string): string {
  const plain = plainText(text).replaceAll('|', '¦');
  if (plain.trim() === '') return '';
  const ticks = '`'.repeat(longestRun(plain, '`') + 1);
  return ticks === '`' ? `\`${plain}\`` : `${ticks} ${plain} ${ticks}`;
}

/** Lines of text as they are; the fence is longer than any in them. */
function fence(language: string, text: string): string {
  const marks = '`'.repeat(Math.max(3, longestRun(text, '`') + 1));
  const lines = text.split('\n').map(plainLine);
  return `${marks}${language}\n${lines.join('\n')}\n${marks}`;
}

/** A line with its indentation. */
function plainLine(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  return `${indent}${plainText(line.slice(indent.length))}`;
}

function longestRun(text: string, character: string): number {
  const runs = text.split(new RegExp(`[^${character}]`)).map(({ length }) => length);
  return Math.max(...runs);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

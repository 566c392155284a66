import type { Lang } from '../../lib/text.ts';
import { comment, fill } from '../fill.ts';
import { joinWords, shellWord } from '../quote.ts';
import type { Part, ValueMark } from '../snippet.ts';
import { CODE_TEXTS } from '../texts.ts';
import { heading } from './heading.ts';
import type { Call, CallScript, NamedParam, Param } from './param.ts';

/** The calls with the AWS CLI version 2, in a POSIX shell. https://docs.aws.amazon.com/cli/latest/reference/s3api/ */
export function cli(script: CallScript, lang: Lang): readonly Part[] {
  return [
    {
      step: null,
      lines: [
        ...heading(script, lang, '#', null),
        ...(script.endpoint === null || script.endpoint === 'environment'
          ? []
          : comment('#', fill(lang, CODE_TEXTS.pathStyle))),
      ],
    },
    ...script.calls.map((call) => ({
      step: call.step,
      lines: command(call, script, lang),
    })),
  ];
}

/** Told in the command itself: versions before 2.13 do not read the variable. */
export const ENDPOINT_OPTION = '--endpoint-url "$AWS_ENDPOINT_URL"';

/** Where values stand in the script: a file's name where it is read, and where an answer is written. */
export function cliMarks({ calls }: CallScript): readonly ValueMark[] {
  return calls.flatMap((call) => [
    ...call.params.flatMap(([name, param]) =>
      param.kind === 'file'
        ? [{ text: fileOption(name, pieceOf(param, call).path), value: param.value }]
        : [],
    ),
    ...(call.saves?.value == null
      ? []
      : [{ text: `  ${shellWord(call.saves.name)}`, value: call.saves.value }]),
  ]);
}

/** Bytes of a file that the command line can name: a stretch of one has to be cut out first. */
interface Piece {
  readonly path: string;
  readonly cut: readonly string[];
}

function pieceOf(param: Extract<Param, { kind: 'file' }>, call: Call): Piece {
  const { file, range } = param;
  if (range === null) return { path: file.name, cut: [] };
  const part = call.params.find(([name]) => name === 'PartNumber')?.[1];
  const path = `${file.name}.part${part?.kind === 'number' ? part.number : ''}`;
  const [from, to] = [shellWord(file.name), shellWord(path)];
  return {
    path,
    cut: [`tail -c +${range.start + 1} ${from} | head -c ${range.end - range.start} > ${to}`],
  };
}

function command(call: Call, script: CallScript, lang: Lang): readonly string[] {
  const encoded = call.params
    .filter(([name]) => name.endsWith('KeyMD5'))
    .map(([name]) => name.slice(0, -'MD5'.length));
  const pieces = new Map(
    call.params.flatMap(([name, param]) =>
      param.kind === 'file' ? [[name, pieceOf(param, call)] as const] : [],
    ),
  );
  const words = [
    `aws s3api ${joinWords(call.operation, '-')}`,
    ...endpointOf(script),
    ...(script.signed ? [] : ['--no-sign-request']),
    `--region ${shellWord(script.region)}`,
    ...call.params.map((param) => option(param, pieces.get(param[0]), encoded.includes(param[0]))),
    ...(call.answer === null ? [] : [`--query ${call.answer.member} --output text`]),
    ...(call.saves === null ? [] : [shellWord(call.saves.name)]),
  ];
  const lines = words.map((word, i) => `${i === 0 ? '' : '  '}${word}`).join(' \\\n');
  return [
    ...(encoded.length === 0 ? [] : comment('#', fill(lang, CODE_TEXTS.md5AsSent))),
    ...[...pieces.values()].flatMap(({ cut }) => cut),
    call.answer === null ? lines : `${variable(call.answer.name, call.answer.member)}=$(${lines})`,
  ];
}

function endpointOf({ endpoint }: CallScript): readonly string[] {
  if (endpoint === null) return [];
  return endpoint === 'environment'
    ? [ENDPOINT_OPTION]
    : [`--endpoint-url ${shellWord(endpoint.url)}`];
}

function option([name, param]: NamedParam, piece: Piece | undefined, encoded: boolean): string {
  const flag = flagOf(name);
  switch (param.kind) {
    case 'flag':
      return param.flag ? flag : flag.replace('--', '--no-');
    case 'file': {
      const path = piece?.path ?? param.file.name;
      if (encoded) return `${flag} "$(base64 < ${shellWord(path)} | tr -d '\\n')"`;
      return fileOption(name, path);
    }
    case 'list':
    case 'map':
      return `${flag} ${shorthandWord(param)}`;
    case 'source':
      // botocore does the percent-encoding.
      return `${flag} ${shellWord(`${param.bucket}/${param.key}`)}`;
    case 'answer':
      return `${flag} "$${variable(param.of, param.member)}"`;
    default: {
      const text = String(param.kind === 'text' ? param.text : param.number);
      return text.startsWith('-') ? `${flag}=${shellWord(text)}` : `${flag} ${shellWord(text)}`;
    }
  }
}

/** A body is named; bytes of a parameter are read from a file by this prefix. */
function fileOption(name: string, path: string): string {
  return `${flagOf(name)} ${shellWord(name === 'Body' ? path : `fileb://${path}`)}`;
}

function flagOf(name: string): string {
  return `--${joinWords(name, '-')}`;
}

/** The name under which a shell keeps what a later call needs. */
function variable(name: string, member: string): string {
  const [whole, part] = [joinWords(name, '_'), member === 'ETag' ? 'etag' : joinWords(member, '_')];
  return part.startsWith(whole) ? part : `${whole}_${part}`;
}

/** A structure in the CLI's shorthand. https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-shorthand.html */
function shorthandWord(param: Param): string {
  // What a client calls its metadata, and says in it, may be anything: JSON has a form for it.
  if (param.kind === 'map' && !param.members.every(([name, value]) => isPlain(name, value)))
    return shellWord(JSON.stringify(Object.fromEntries(param.members.map(textMember))));
  const text = top(param);
  return text.includes('$') ? `"${text}"` : shellWord(text);
}

function isPlain(name: string, value: Param): boolean {
  return value.kind !== 'text' || /^[\w.:/+-]+$/.test(`${name}${value.text}`);
}

function textMember([name, value]: NamedParam): readonly [string, string] {
  return [name, value.kind === 'text' ? value.text : ''];
}

function top(param: Param): string {
  return param.kind === 'map'
    ? param.members.map(([name, value]) => `${name}=${shorthand(value)}`).join(',')
    : shorthand(param);
}

function shorthand(param: Param): string {
  switch (param.kind) {
    case 'map':
      return `{${top(param)}}`;
    case 'list':
      return `[${param.items.map(shorthand).join(',')}]`;
    case 'answer':
      return `$${variable(param.of, param.member)}`;
    case 'text':
      return param.text;
    case 'number':
      return String(param.number);
    case 'flag':
      return String(param.flag);
    default:
      throw new Error(`no shorthand for ${param.kind}`);
  }
}

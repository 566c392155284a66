import type { Lang } from '../../lib/text.ts';
import { comment, fill } from '../fill.ts';
import { joinWords, pythonString } from '../quote.ts';
import type { Part, ValueMark } from '../snippet.ts';
import { CODE_TEXTS } from '../texts.ts';
import { heading } from './heading.ts';
import type { Call, CallScript, NamedParam, Param } from './param.ts';

/** The calls with the AWS SDK for Python. */
export function boto3(script: CallScript, lang: Lang): readonly Part[] {
  const { calls, files, signed, endpoint } = script;
  const saves = calls.some((call) => call.saves !== null);
  const encodes = calls.some(({ params }) => params.some(([name]) => name.endsWith('KeyMD5')));
  const standard = [
    ...(endpoint === 'environment' ? ['import os'] : []),
    ...(encodes ? ['from base64 import b64encode'] : []),
    ...(files.length > 0 || saves ? ['from pathlib import Path'] : []),
  ];
  const top = [
    ...heading(script, lang, '#', 'pip install boto3'),
    ...standard,
    ...(standard.length > 0 ? [''] : []),
    'import boto3',
    ...(signed ? [] : ['from botocore import UNSIGNED', 'from botocore.config import Config']),
    '',
    client(script),
    ...files.map(
      ({ name, variable }) =>
        `${joinWords(variable, '_')} = Path(${pythonString(name)}).read_bytes()`,
    ),
  ];
  return [
    { step: null, lines: top },
    ...calls.map((call, i) => ({ step: call.step, lines: statement(call, i, lang) })),
  ];
}

/** Where values stand in the program: where a file is read, used or written. */
export function boto3Marks({ calls, files }: CallScript): readonly ValueMark[] {
  return [
    ...files.map(({ name, value }) => ({
      text: `Path(${pythonString(name)}).read_bytes()`,
      value,
    })),
    ...calls.flatMap(({ params, saves }) => [
      ...params.flatMap(([name, param]) =>
        param.kind === 'file'
          ? [{ text: `${name}=${expression(param, 0)}`, value: param.value }]
          : [],
      ),
      ...(saves?.value == null
        ? []
        : [{ text: `Path(${pythonString(saves.name)}).write_bytes`, value: saves.value }]),
    ]),
  ];
}

function client({ region, endpoint, signed }: CallScript): string {
  const options = [
    '"s3"',
    `region_name=${pythonString(region)}`,
    // An endpoint_url would move the bucket from the host into the path.
    ...(endpoint === null
      ? []
      : endpoint === 'environment'
        ? ['endpoint_url=os.environ["AWS_ENDPOINT_URL"]']
        : ['use_ssl=False']),
    ...(signed ? [] : ['config=Config(signature_version=UNSIGNED)']),
  ];
  return `s3 = boto3.client(${options.join(', ')})`;
}

function statement(call: Call, index: number, lang: Lang): readonly string[] {
  const name =
    call.answer?.name === undefined
      ? call.saves === null
        ? null
        : `answer${index + 1}`
      : joinWords(call.answer.name, '_');
  // botocore computes base64 and MD5 of a customer's key together, or neither.
  const encoded = call.params
    .filter(([param]) => param.endsWith('KeyMD5'))
    .map(([param]) => param.slice(0, -'MD5'.length));
  return [
    ...(encoded.length === 0 ? [] : comment('#', fill(lang, CODE_TEXTS.md5AsSent))),
    `${name === null ? '' : `${name} = `}s3.${joinWords(call.operation, '_')}(`,
    ...call.params.flatMap(([param, value]) => argument([param, value], encoded.includes(param))),
    ')',
    ...(call.saves === null
      ? []
      : [`Path(${pythonString(call.saves.name)}).write_bytes(${name}["Body"].read())`]),
  ];
}

function argument([name, param]: NamedParam, encoded: boolean): readonly string[] {
  const [first = '', ...rest] = expression(param, 1);
  const value = encoded ? `b64encode(${first}).decode()` : first;
  const lines = [`    ${name}=${value}`, ...rest];
  return [...lines.slice(0, -1), `${lines.at(-1)},`];
}

/** An expression; its first line stands where the caller is, the others are indented. */
function expression(param: Param, depth: number): readonly string[] {
  const inner = '    '.repeat(depth);
  switch (param.kind) {
    case 'text':
      return [pythonString(param.text)];
    case 'number':
      return [String(param.number)];
    case 'flag':
      return [param.flag ? 'True' : 'False'];
    case 'file': {
      const { file, range } = param;
      const name = joinWords(file.variable, '_');
      return [range === null ? name : `${name}[${range.start}:${range.end}]`];
    }
    case 'answer':
      return [`${joinWords(param.of, '_')}[${pythonString(param.member)}]`];
    case 'source':
      // As a dictionary, so that boto3 does the percent-encoding.
      return [`{"Bucket": ${pythonString(param.bucket)}, "Key": ${pythonString(param.key)}}`];
    case 'list':
      return [
        '[',
        ...entries(
          param.items.map((item) => ['', item]),
          depth,
        ),
        `${inner}]`,
      ];
    case 'map': {
      const flat = param.members.map(([name, value]) => [name, expression(value, 0)] as const);
      if (flat.every(([, lines]) => lines.length === 1))
        return [`{${flat.map(([name, [line]]) => `${pythonString(name)}: ${line}`).join(', ')}}`];
      return ['{', ...entries(param.members, depth), `${inner}}`];
    }
  }
}

/** Members of a list (with empty names) or of a dictionary. */
function entries(members: readonly NamedParam[], depth: number): readonly string[] {
  return members.flatMap(([name, value]) => {
    const [first = '', ...rest] = expression(value, depth + 1);
    const label = name === '' ? '' : `${pythonString(name)}: `;
    const lines = [`${'    '.repeat(depth + 1)}${label}${first}`, ...rest];
    return [...lines.slice(0, -1), `${lines.at(-1)},`];
  });
}

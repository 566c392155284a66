import type { Lang } from '../../lib/text.ts';
import { comment, fill } from '../fill.ts';
import { jsString } from '../quote.ts';
import type { Part, ValueMark } from '../snippet.ts';
import { CODE_TEXTS } from '../texts.ts';
import { heading } from './heading.ts';
import type { Call, CallScript, NamedParam, Param } from './param.ts';
import { headerOfParam } from './read-params.ts';

/** The calls with the AWS SDK for JavaScript v3, as a module for Node.js. */
export function javascript(script: CallScript, lang: Lang): readonly Part[] {
  const { calls, files } = script;
  const commands = [...new Set(calls.map(({ operation }) => `${operation}Command`))].sort();
  const saves = calls.some((call) => call.saves !== null);
  const fs = [...(files.length > 0 ? ['readFile'] : []), ...(saves ? ['writeFile'] : [])];
  const top = [
    ...heading(script, lang, '//', 'npm install @aws-sdk/client-s3'),
    ...(fs.length === 0 ? [] : [`import { ${fs.join(', ')} } from 'node:fs/promises';`]),
    `import { ${[...commands, 'S3Client'].join(', ')} } from '@aws-sdk/client-s3';`,
    '',
    ...client(script),
    ...files.map(({ name, variable }) => `const ${variable} = await readFile(${jsString(name)});`),
  ];
  return [
    { step: null, lines: top },
    ...calls.map((call, i) => ({ step: call.step, lines: statement(call, i, lang) })),
  ];
}

/** Where values stand in the program: where a file is read, used or written. */
export function javascriptMarks({ calls, files }: CallScript): readonly ValueMark[] {
  return [
    ...files.map(({ name, value }) => ({ text: `readFile(${jsString(name)})`, value })),
    ...calls.flatMap(({ params, saves }) => [
      ...params.flatMap(([name, param]) =>
        param.kind === 'file'
          ? [{ text: `${name}: ${expression(param, 0)}`, value: param.value }]
          : [],
      ),
      ...(saves?.value == null
        ? []
        : [{ text: `writeFile(${jsString(saves.name)}`, value: saves.value }]),
    ]),
  ];
}

function client({ region, endpoint, signed }: CallScript): readonly string[] {
  const options = [
    `region: ${jsString(region)}`,
    ...endpointOf(endpoint),
    ...(signed
      ? []
      : [
          // The SDK looks for some even where nothing is signed.
          "credentials: { accessKeyId: '', secretAccessKey: '' }",
          'signer: { sign: async (request) => request }',
        ]),
  ];
  return options.length === 1
    ? [`const s3 = new S3Client({ ${options[0]} });`]
    : ['const s3 = new S3Client({', ...options.map((option) => `  ${option},`), '});'];
}

function endpointOf(endpoint: CallScript['endpoint']): readonly string[] {
  if (endpoint === null) return [];
  return endpoint === 'environment'
    ? ['endpoint: process.env.AWS_ENDPOINT_URL', 'forcePathStyle: true']
    : [`endpoint: ${jsString(endpoint.url)}`];
}

/** The SDK computes the MD5 of a customer's key whatever it is told: another one has to be put in its place. */
function forcedHeaders(params: readonly NamedParam[]): readonly [string, string][] {
  return params.flatMap(([name, param]) => {
    const header = headerOfParam(name);
    return name.endsWith('KeyMD5') && param.kind === 'text' && header !== undefined
      ? [[header, param.text] as [string, string]]
      : [];
  });
}

function statement(call: Call, index: number, lang: Lang): readonly string[] {
  const forced = forcedHeaders(call.params);
  const members = call.params
    .filter(([name]) => !(forced.length > 0 && name.endsWith('KeyMD5')))
    .flatMap((param) => member(param, 1));
  const opening = `new ${call.operation}Command({`;
  const variable = call.answer?.name ?? (call.saves === null ? null : `answer${index + 1}`);
  const result = variable === null ? '' : `const ${variable} = `;
  const save =
    call.saves === null
      ? []
      : [
          `await writeFile(${jsString(call.saves.name)}, await ${variable}.Body.transformToByteArray());`,
        ];
  if (forced.length === 0) {
    return [`${result}await s3.send(`, ...indent([opening, ...members, '}),']), ');', ...save];
  }
  const command = `command${index + 1}`;
  return [
    `const ${command} = ${opening}`,
    ...members,
    '});',
    ...comment('//', fill(lang, CODE_TEXTS.md5AsSent)),
    `${command}.middlewareStack.add(`,
    '  (next) => (args) => {',
    ...forced.map(
      ([header, value]) => `    args.request.headers[${jsString(header)}] = ${jsString(value)};`,
    ),
    '    return next(args);',
    '  },',
    "  { step: 'build' },",
    ');',
    `${result}await s3.send(${command});`,
    ...save,
  ];
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

function member([name, param]: NamedParam, depth: number): readonly string[] {
  const [first = '', ...rest] = expression(param, depth);
  const lines = [`${'  '.repeat(depth)}${name}: ${first}`, ...rest];
  return [...lines.slice(0, -1), `${lines.at(-1)},`];
}

/** An expression; its first line stands where the caller is, the others are indented. */
function expression(param: Param, depth: number): readonly string[] {
  const inner = '  '.repeat(depth);
  switch (param.kind) {
    case 'text':
      return [jsString(param.text)];
    case 'number':
      return [String(param.number)];
    case 'flag':
      return [String(param.flag)];
    case 'file': {
      const { file, range } = param;
      return [
        range === null ? file.variable : `${file.variable}.subarray(${range.start}, ${range.end})`,
      ];
    }
    case 'answer':
      return [`${param.of}.${param.member}`];
    case 'source':
      return [jsString(copySource(param))];
    case 'list':
      return [
        '[',
        ...param.items.flatMap((item) => {
          const [first = '', ...rest] = expression(item, depth + 1);
          const lines = [`${inner}  ${first}`, ...rest];
          return [...lines.slice(0, -1), `${lines.at(-1)},`];
        }),
        `${inner}]`,
      ];
    case 'map': {
      const flat = param.members.map(([name, value]) => [name, expression(value, 0)] as const);
      const isFlat = flat.every(([, lines]) => lines.length === 1);
      return isFlat
        ? [`{ ${flat.map(([name, [line]]) => `${propertyName(name)}: ${line}`).join(', ')} }`]
        : ['{', ...param.members.flatMap((each) => member(each, depth + 1)), `${inner}}`];
    }
  }
}

/** Metadata may be called what no identifier is. */
function propertyName(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : jsString(name);
}

/** As x-amz-copy-source wants it: percent-encoded. https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html */
function copySource({ bucket, key }: { readonly bucket: string; readonly key: string }): string {
  return [bucket, ...key.split('/')].map(encodeURIComponent).join('/');
}

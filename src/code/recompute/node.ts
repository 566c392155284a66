import type { OpName } from '../../crypto/index.ts';
import type { OpStep } from '../../trace/index.ts';
import { jsString } from '../quote.ts';
import type { Program, Source } from './program.ts';
import { CRC_POLYNOMIALS, hexLines, valuesOf } from './program.ts';
import type { ProgramTexts } from './program-texts.ts';

/** A program for Node.js, of its own modules alone, that runs an operation again and compares. */
export function nodeProgram(program: Program, texts: ProgramTexts): readonly string[] {
  const { step, sources, cuts, output } = program;
  const all = valuesOf(program);
  const { uses, lines } = COMPUTE[step.op](step, Object.fromEntries(program.inputs));
  return [
    ...texts.heading,
    ...(uses.length === 0 ? [] : [`import { ${uses.join(', ')} } from 'node:crypto';`]),
    ...(all.some(({ file }) => file !== null) ? ["import { readFileSync } from 'node:fs';"] : []),
    '',
    ...(all.some(({ file }) => file === null)
      ? ['const hex = (text) =>', "  Buffer.from(text.replace(/\\s/g, ''), 'hex');", '']
      : []),
    ...sources.flatMap((source) => [...texts.about(source), ...definition(source)]),
    ...cuts.map(({ name, of, start, end }) => `const ${name} = ${of}.subarray(${start}, ${end});`),
    '',
    ...lines,
    '',
    ...(output === null ? [] : [...texts.about(output), ...definition(output), '']),
    `const same = ${sameness(program)};`,
    `console.log(same ? ${jsString(texts.same)} : ${jsString(texts.different)});`,
    'process.exitCode = same ? 0 : 1;',
  ];
}

function definition(source: Source): readonly string[] {
  return `const ${nodeValue(source)};`.split('\n');
}

/** How the program names a value's bytes: `key = …`. */
export function nodeValue({ name, value, file }: Source): string {
  if (file !== null) return `${name} = readFileSync(${jsString(file)})`;
  const lines = hexLines(value.bytes);
  return lines.length === 1
    ? `${name} = hex('${lines[0]}')`
    : [`${name} = hex(\``, ...lines, '`)'].join('\n');
}

function sameness({ step, inputs, output }: Program): string {
  if (step.op === 'equal') {
    const [a, b] = inputs.map(([, name]) => name);
    return `${step.failure === null ? '' : '!'}${a}.equals(${b})`;
  }
  if (step.failure !== null) return 'output === null';
  if (output === null) return 'true';
  const isOpening = step.op === 'aes-256-gcm-open';
  return `${isOpening ? 'output !== null && ' : ''}output.equals(expected)`;
}

interface Code {
  /** Names from node:crypto. */
  readonly uses: readonly string[];
  readonly lines: readonly string[];
}

type Compute = (step: OpStep, names: Readonly<Record<string, string>>) => Code;

const digest =
  (algorithm: string): Compute =>
  (_, { message }) => ({
    uses: ['createHash'],
    lines: [`const output = createHash('${algorithm}').update(${message}).digest();`],
  });

const crc: Compute = ({ op }, { message }) => {
  const polynomial = CRC_POLYNOMIALS[op] ?? '';
  return {
    uses: [],
    lines: [
      'const table = Array.from({ length: 256 }, (_, at) => {',
      '  let row = BigInt(at);',
      `  for (let bit = 0; bit < 8; bit++) row = (row >> 1n) ^ (row & 1n ? 0x${polynomial}n : 0n);`,
      '  return row;',
      '});',
      `const ones = 0x${'f'.repeat(polynomial.length)}n;`,
      'let sum = ones;',
      `for (const byte of ${message}) sum = table[Number((sum ^ BigInt(byte)) & 0xffn)] ^ (sum >> 8n);`,
      `const output = hex((sum ^ ones).toString(16).padStart(${polynomial.length}, '0'));`,
    ],
  };
};

/** Node.js has no xxHash of its own. */
const xxhash =
  (name: string): Compute =>
  (_, { message }) => ({
    uses: [],
    lines: [
      '// npm install hash-wasm',
      `import { ${name} } from 'hash-wasm';`,
      `const output = hex(await ${name}(${message}));`,
    ],
  });

const hmac =
  (algorithm: string): Compute =>
  (_, { key, message }) => ({
    uses: ['createHmac'],
    lines: [`const output = createHmac('${algorithm}', ${key}).update(${message}).digest();`],
  });

const random: Compute = () => {
  throw new Error('randomness cannot be recomputed');
};

/** How each operation is run. Randomness is not: it cannot be run again. */
const COMPUTE: Readonly<Record<OpName, Compute>> = {
  random,
  'generate-key-pair': random,
  'aes-256-gcm-seal': (_, { key, iv, plaintext, aad }) => ({
    uses: ['createCipheriv'],
    lines: [
      `const cipher = createCipheriv('aes-256-gcm', ${key}, ${iv});`,
      ...(aad === undefined ? [] : [`cipher.setAAD(${aad});`]),
      'const output = Buffer.concat([',
      `  cipher.update(${plaintext}),`,
      '  cipher.final(),',
      '  cipher.getAuthTag(),',
      ']);',
    ],
  }),
  'aes-256-gcm-open': (_, { key, iv, sealed, aad }) => ({
    uses: ['createDecipheriv'],
    lines: [
      `const decipher = createDecipheriv('aes-256-gcm', ${key}, ${iv});`,
      ...(aad === undefined ? [] : [`decipher.setAAD(${aad});`]),
      `decipher.setAuthTag(${sealed}.subarray(-16));`,
      'let output = null;',
      'try {',
      `  const opened = decipher.update(${sealed}.subarray(0, -16));`,
      '  output = Buffer.concat([opened, decipher.final()]);',
      '} catch (error) {',
      '  console.log(error.message);',
      '}',
    ],
  }),
  'sp800-108-counter-kdf': ({ params }, { key, context }) => ({
    uses: ['createHmac'],
    lines: [
      `const length = ${params.length};`,
      'const bits = Buffer.alloc(4);',
      'bits.writeUInt32BE(length * 8);',
      'const blocks = [];',
      'for (let i = 1; (i - 1) * 32 < length; i++) {',
      '  const counter = Buffer.alloc(4);',
      '  counter.writeUInt32BE(i);',
      `  const block = createHmac('sha256', ${key})`,
      '    .update(counter)',
      `    .update(${jsString(String(params.label))})`,
      '    .update(Buffer.alloc(1))',
      `    .update(${context})`,
      '    .update(bits);',
      '  blocks.push(block.digest());',
      '}',
      'const output = Buffer.concat(blocks).subarray(0, length);',
    ],
  }),
  'hmac-sha256': hmac('sha256'),
  'hmac-sha224': hmac('sha224'),
  'hmac-sha384': hmac('sha384'),
  'hmac-sha512': hmac('sha512'),
  sha256: digest('sha256'),
  sha1: digest('sha1'),
  md5: digest('md5'),
  sha512: digest('sha512'),
  crc32: crc,
  crc32c: crc,
  crc64nvme: crc,
  xxhash64: xxhash('xxhash64'),
  xxhash3: xxhash('xxhash3'),
  xxhash128: xxhash('xxhash128'),
  concat: (_, names) => ({
    uses: [],
    lines: [`const output = Buffer.concat([${Object.values(names).join(', ')}]);`],
  }),
  equal: () => ({ uses: [], lines: [] }),
  'flip-bit': ({ params }, { bytes }) => {
    const bit = Number(params.bit);
    return {
      uses: [],
      lines: [
        `const output = Buffer.from(${bytes});`,
        `output[${Math.floor(bit / 8)}] ^= 0x${(0x80 >> (bit % 8)).toString(16).padStart(2, '0')};`,
      ],
    };
  },
};

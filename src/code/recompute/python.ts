import type { OpName } from '../../crypto/index.ts';
import type { OpStep } from '../../trace/index.ts';
import { joinWords, pythonString } from '../quote.ts';
import type { Program, Source } from './program.ts';
import { CRC_POLYNOMIALS, hexLines, valuesOf } from './program.ts';
import type { ProgramTexts } from './program-texts.ts';

/** A program for Python with `cryptography` that runs an operation again and compares. */
export function pythonProgram(program: Program, texts: ProgramTexts): readonly string[] {
  const { step, sources, cuts, output } = program;
  const all = valuesOf(program);
  const names = program.inputs.map(([input, name]) => [input, snake(name)] as const);
  const { imports, lines } = COMPUTE[step.op](step, Object.fromEntries(names));
  const standard = [
    ...imports.filter((line) => line.startsWith('import ')),
    'import sys',
    ...(all.some(({ file }) => file !== null) ? ['from pathlib import Path'] : []),
  ];
  const others = imports.filter((line) => !line.startsWith('import '));
  return [
    ...texts.heading,
    ...standard,
    ...(others.length === 0 ? [] : ['', ...others]),
    '',
    ...sources.flatMap((source) => [...texts.about(source), ...pythonValue(source).split('\n')]),
    ...cuts.map(({ name, of, start, end }) => `${snake(name)} = ${snake(of)}[${start}:${end}]`),
    '',
    ...lines,
    '',
    ...(output === null ? [] : [...texts.about(output), ...pythonValue(output).split('\n'), '']),
    `same = ${sameness(program)}`,
    `print(${pythonString(texts.same)} if same else ${pythonString(texts.different)})`,
    'sys.exit(0 if same else 1)',
  ];
}

function snake(name: string): string {
  return joinWords(name, '_');
}

/** How the program names a value's bytes: `key = …`. `bytes.fromhex` passes over line breaks. */
export function pythonValue({ name, value, file }: Source): string {
  if (file !== null) return `${snake(name)} = Path(${pythonString(file)}).read_bytes()`;
  const lines = hexLines(value.bytes);
  return lines.length === 1
    ? `${snake(name)} = bytes.fromhex("${lines[0]}")`
    : [`${snake(name)} = bytes.fromhex("""`, ...lines, '""")'].join('\n');
}

function sameness({ step, inputs, output }: Program): string {
  if (step.op === 'equal') {
    const [a = '', b = ''] = inputs.map(([, name]) => snake(name));
    return `${a} ${step.failure === null ? '==' : '!='} ${b}`;
  }
  if (step.failure !== null) return 'output is None';
  return output === null ? 'True' : 'output == expected';
}

interface Code {
  /** `import …` of the standard library, `from …` of `cryptography`. */
  readonly imports: readonly string[];
  readonly lines: readonly string[];
}

type Compute = (step: OpStep, names: Readonly<Record<string, string>>) => Code;

const digest =
  (algorithm: string): Compute =>
  (_, { message }) => ({
    imports: ['import hashlib'],
    lines: [`output = hashlib.${algorithm}(${message}).digest()`],
  });

const crc: Compute = ({ op }, { message }) => {
  const polynomial = CRC_POLYNOMIALS[op] ?? '';
  return {
    imports: [],
    lines: [
      'table = []',
      'for row in range(256):',
      '    for _ in range(8):',
      `        row = (row >> 1) ^ (0x${polynomial} if row & 1 else 0)`,
      '    table.append(row)',
      `ones = 0x${'f'.repeat(polynomial.length)}`,
      'total = ones',
      `for byte in ${message}:`,
      '    total = table[(total ^ byte) & 0xFF] ^ (total >> 8)',
      `output = (total ^ ones).to_bytes(${polynomial.length / 2}, "big")`,
    ],
  };
};

const AESGCM = 'from cryptography.hazmat.primitives.ciphers.aead import AESGCM';

const xxhash =
  (name: string): Compute =>
  (_, { message }) => ({
    imports: [`from xxhash import ${name}`],
    lines: ['# pip install xxhash', `output = ${name}(${message}).digest()`],
  });

const hmac =
  (algorithm: string): Compute =>
  (_, { key, message }) => ({
    imports: ['import hmac'],
    lines: [`output = hmac.digest(${key}, ${message}, "${algorithm}")`],
  });

const random: Compute = () => {
  throw new Error('randomness cannot be recomputed');
};

/** How each operation is run. Randomness is not: it cannot be run again. */
const COMPUTE: Readonly<Record<OpName, Compute>> = {
  random,
  'generate-key-pair': random,
  'aes-256-gcm-seal': (_, { key, iv, plaintext, aad = 'None' }) => ({
    imports: [AESGCM],
    lines: [`output = AESGCM(${key}).encrypt(${iv}, ${plaintext}, ${aad})`],
  }),
  'aes-256-gcm-open': (_, { key, iv, sealed, aad = 'None' }) => ({
    imports: ['from cryptography.exceptions import InvalidTag', AESGCM],
    lines: [
      'output = None',
      'try:',
      `    output = AESGCM(${key}).decrypt(${iv}, ${sealed}, ${aad})`,
      'except InvalidTag:',
      '    print("InvalidTag")',
    ],
  }),
  'sp800-108-counter-kdf': ({ params }, { key, context }) => ({
    imports: [
      'from cryptography.hazmat.primitives import hashes',
      'from cryptography.hazmat.primitives.kdf.kbkdf import CounterLocation, KBKDFHMAC, Mode',
    ],
    lines: [
      'kdf = KBKDFHMAC(',
      '    algorithm=hashes.SHA256(),',
      '    mode=Mode.CounterMode,',
      `    length=${params.length},`,
      '    rlen=4,',
      '    llen=4,',
      '    location=CounterLocation.BeforeFixed,',
      `    label=${pythonString(String(params.label))}.encode(),`,
      `    context=${context},`,
      '    fixed=None,',
      ')',
      `output = kdf.derive(${key})`,
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
  xxhash64: xxhash('xxh64'),
  xxhash3: xxhash('xxh3_64'),
  xxhash128: xxhash('xxh3_128'),
  concat: (_, names) => ({
    imports: [],
    lines: [`output = ${Object.values(names).join(' + ')}`],
  }),
  equal: () => ({ imports: [], lines: [] }),
  'flip-bit': ({ params }, { bytes }) => {
    const bit = Number(params.bit);
    return {
      imports: [],
      lines: [
        `output = bytearray(${bytes})`,
        `output[${Math.floor(bit / 8)}] ^= 0x${(0x80 >> (bit % 8)).toString(16).padStart(2, '0')}`,
      ],
    };
  },
};

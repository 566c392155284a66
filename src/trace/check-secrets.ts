import { toBase64, toHex } from '../lib/bytes.ts';
import type { SendStep, Step, StorageStep, Value } from './types.ts';

/** Values this long or shorter are searched for keys inside them; longer ones are objects and their ciphertext. */
const SEARCHED = 64 * 1024;
/** Two texts of fewer bytes may be equal by chance. */
const TELLING = 16;

/**
 * Whether plaintext lies at rest, or a plaintext key: as a value, inside one, or as text beside it; and whether S3
 * tells the client a key.
 *
 * @returns problems, in words
 */
export function secretProblems(
  steps: readonly Step[],
  values: ReadonlyMap<string, Value>,
): readonly string[] {
  const all = [...values.values()];
  const keys = all.filter(({ role }) => role === 'key').map(({ bytes }) => toHex(bytes));
  const plaintexts = new Set(
    all
      .filter(({ role, bytes }) => role === 'plaintext' && isSearched(bytes, TELLING))
      .map(({ bytes }) => toHex(bytes)),
  );
  const secrets: Secrets = { keys, plaintexts, texts: textsOf(all) };
  return steps.flatMap((step) => {
    if (step.kind === 'store') return secretsAtRest(step, values, secrets);
    if (step.kind === 'send' && step.to === 'client') return keysToClient(step, values, secrets);
    return [];
  });
}

interface Secrets {
  /** In hex. */
  readonly keys: readonly string[];
  readonly plaintexts: ReadonlySet<string>;
  /** Every key in hex and base64, as it would stand in a text. */
  readonly texts: readonly string[];
}

function textsOf(values: readonly Value[]): readonly string[] {
  return values
    .filter(({ role, bytes }) => role === 'key' && bytes.length >= TELLING)
    .flatMap(({ bytes }) => [toHex(bytes), toBase64(bytes)]);
}

function isSearched(bytes: Uint8Array, least: number): boolean {
  return bytes.length >= least && bytes.length <= SEARCHED;
}

function secretsAtRest(
  step: StorageStep,
  values: ReadonlyMap<string, Value>,
  secrets: Secrets,
): readonly string[] {
  const problems = step.values.flatMap((id) => {
    const value = values.get(id);
    return value !== undefined && isSecret(value, secrets)
      ? [`${step.id} stores ${value.name} (${id}) in the clear`]
      : [];
  });
  const beside = Object.values(step.metadata).join('\n');
  return secrets.texts.some((text) => beside.includes(text))
    ? [...problems, `${step.id} stores a key in the clear, as text`]
    : problems;
}

function isSecret({ role, bytes }: Value, { keys, plaintexts }: Secrets): boolean {
  if (role === 'key' || role === 'plaintext') return true;
  if (!isSearched(bytes, 1)) return false;
  const hex = toHex(bytes);
  return plaintexts.has(hex) || keys.some((key) => key !== '' && hex.includes(key));
}

/** S3 tells no key at all; KMS tells the data keys that it was asked for, and says so. */
function keysToClient(
  { id, actor, http, carries }: SendStep,
  values: ReadonlyMap<string, Value>,
  secrets: Secrets,
): readonly string[] {
  const told = actor === 'kms' ? carries.flatMap(({ value }) => values.get(value) ?? []) : [];
  const askedFor = new Set(textsOf(told));
  const texts = secrets.texts.filter((text) => !askedFor.has(text));
  const message = [
    ...http.headers.map(([, value]) => value),
    http.body.kind === 'text' ? http.body.text : '',
  ].join('\n');
  return texts.some((text) => message.includes(text)) ? [`${id} tells the client a key`] : [];
}

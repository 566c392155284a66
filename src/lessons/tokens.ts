/**
 * What stands in a lesson's text in place of a number or a name: `{bytes encrypted-data-key}`. A token is a word and what it
 * is about, between braces; what stands between backquotes is code, as AWS writes it.
 */
const TOKENS = {
  /** What a value is called: `{value data-key}`. */
  value: 1,
  /** How long a value is, with its unit: `{bytes object}`. */
  bytes: 1,
  /** Where a step stands in the run, as a link to it: `{step kms.decrypt}` is "step 4". */
  step: 1,
  /** How many steps the run has. */
  steps: 0,
  /** How often KMS was asked. */
  'kms-calls': 0,
  /** How the client was answered: `200 OK`. */
  answer: 0,
  /** The code of a refusal: `AccessDenied`. */
  code: 0,
  /** What the refusal says. */
  message: 0,
  /** Something of this run by name: `{world bucket}`. */
  world: 1,
  /** A header of the client's request, or of the answer, as it was sent: `{header x-amz-server-side-encryption}`. */
  header: 1,
  'answer-header': 1,
  /** How many events of a service the run leaves in CloudTrail: `{events kms.amazonaws.com}`. */
  events: 1,
  /** How many objects the run stores, or reads where it stores none. */
  objects: 0,
  /** How many layers of encryption lie over the object. */
  layers: 0,
  /** What a circumstance is called: `{field caller}`; and one of its values: `{label caller s3-only}`. */
  field: 1,
  label: 2,
  /** The full name of a mode: `{mode sse-kms}`. */
  mode: 1,
  /** A limit or a price of AWS's, with its unit and source: `{figure kms-plaintext}`. */
  figure: 1,
  /** Where something is documented, as a link: `{fact kms-data-key}`. */
  fact: 1,
} as const satisfies Record<string, number>;

export type TokenName = keyof typeof TOKENS;

/** A part of a text before anything is filled in. */
export type Part =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'token'; readonly name: TokenName; readonly about: readonly string[] }
  /** Braces that are no token; said to whoever writes the lesson. */
  | { readonly kind: 'unknown'; readonly text: string };

const SPECIAL = /`([^`]+)`|\{([^{}]*)\}/g;

/** A text in parts, in order. Never throws. */
export function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(SPECIAL)) {
    if (match.index > end) parts.push({ kind: 'plain', text: text.slice(end, match.index) });
    parts.push(match[1] === undefined ? token(match[2] ?? '') : { kind: 'code', text: match[1] });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ kind: 'plain', text: text.slice(end) });
  return parts;
}

function token(inner: string): Part {
  const [name = '', ...about] = inner.split(' ').filter((word) => word !== '');
  return Object.hasOwn(TOKENS, name) && TOKENS[name as TokenName] === about.length
    ? { kind: 'token', name: name as TokenName, about }
    : { kind: 'unknown', text: `{${inner}}` };
}

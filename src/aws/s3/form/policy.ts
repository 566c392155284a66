import { fromBase64, fromUtf8 } from '../../../lib/bytes.ts';
import { ok, type Result } from '../../../lib/result.ts';
import { type Check, PASSED, refuse, type S3Failure } from '../errors.ts';

/*
 * The policy of a form: what its fields and its file may be, and until when.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
 * AWS publishes codes and no words; the words are as S3's answers were recorded by many clients and gateways.
 */

/** What a form must be: a field equal to a text, or beginning with it, or a file of some size. */
type Condition =
  | {
      readonly test: 'eq' | 'starts-with';
      /** Lower case, without the dollar sign. */
      readonly field: string;
      readonly value: string;
      /** As an answer shows it. */
      readonly text: string;
    }
  | { readonly test: 'content-length-range'; readonly least: number; readonly most: number };

export interface FormPolicy {
  /** Milliseconds since 1970. */
  readonly expiration: number;
  readonly conditions: readonly Condition[];
}

function invalid(why: string) {
  return refuse('InvalidPolicyDocument', `Invalid Policy: ${why}`);
}

/** @param document base64, as it stands in the form and is signed */
export function parseFormPolicy(document: string): Result<FormPolicy, S3Failure> {
  if (document.trim() === '') return invalid("Expecting '{' but found End-of-Input");
  const bytes = fromBase64(padded(document.replace(/\s/g, '')));
  if (bytes === null) return invalid('invalid Base64 encoding.');
  let policy: unknown;
  try {
    policy = JSON.parse(fromUtf8(bytes) ?? '');
  } catch {
    return invalid('Invalid JSON.');
  }
  if (!isRecord(policy)) return invalid('Invalid JSON.');
  const unknown = Object.keys(policy).find((name) => !['expiration', 'conditions'].includes(name));
  if (unknown !== undefined) return invalid(`Unexpected: "${unknown}"`);
  const { expiration, conditions } = policy;
  if (expiration === undefined) return invalid('Policy missing expiration.');
  if (conditions === undefined) return invalid('Policy missing conditions.');
  const until = typeof expiration === 'string' ? momentOfIso(expiration) : null;
  if (until === null) return invalid(`Invalid 'expiration' value: '${String(expiration)}'`);
  if (!Array.isArray(conditions)) return invalid("Invalid 'conditions' value: must be a List.");
  const read: Condition[] = [];
  for (const each of conditions as readonly unknown[]) {
    const condition = Array.isArray(each) ? listed(each) : simple(each);
    if (!condition.ok) return condition;
    read.push(condition.value);
  }
  return ok({ expiration: until, conditions: read });
}

/** Some clients leave the padding out. */
function padded(base64: string): string {
  return base64.padEnd(Math.ceil(base64.length / 4) * 4, '=');
}

/** https://www.w3.org/TR/NOTE-datetime, in whole seconds or with a fraction. */
function momentOfIso(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/.test(text)) return null;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? null : moment;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `{"acl": "private"}` */
function simple(condition: unknown): Result<Condition, S3Failure> {
  if (!isRecord(condition)) return invalid('Invalid condition test: must be a List or Object.');
  const [entry, ...more] = Object.entries(condition);
  if (entry === undefined || more.length > 0) {
    return invalid(
      'Invalid Simple-Condition: Simple-Conditions must have exactly one property specified.',
    );
  }
  const [field, value] = entry;
  if (typeof value !== 'string')
    return invalid('Invalid Simple-Condition: value must be a string.');
  return ok(compared('eq', field, value));
}

/** `["starts-with", "$key", "user/"]`, `["content-length-range", 1, 1048576]` */
function listed(condition: readonly unknown[]): Result<Condition, S3Failure> {
  const [operation, first, second, ...more] = condition;
  if (typeof operation !== 'string') {
    return invalid('Invalid Condition: missing operation identifier.');
  }
  const test = operation.toLowerCase();
  if (test !== 'eq' && test !== 'starts-with' && test !== 'content-length-range') {
    return invalid(`Invalid Condition: unknown operation '${operation}'.`);
  }
  if (first === undefined || second === undefined || more.length > 0) {
    return invalid(`Invalid ${operation}: wrong number of arguments.`);
  }
  if (test === 'content-length-range') {
    const [least, most] = [Number(first), Number(second)];
    const areCounts = Number.isSafeInteger(least) && Number.isSafeInteger(most);
    if (!areCounts) return invalid('Invalid JSON.');
    return ok({ test, least, most });
  }
  if (typeof first !== 'string' || typeof second !== 'string') return invalid('Invalid JSON.');
  if (!first.startsWith('$')) return failed(shown(condition));
  return ok(compared(test, first.slice(1), second));
}

function compared(test: 'eq' | 'starts-with', field: string, value: string): Condition {
  return { test, field: field.toLowerCase(), value, text: shown([test, `$${field}`, value]) };
}

function shown(condition: readonly unknown[]): string {
  return `[${condition.map((each) => JSON.stringify(each)).join(', ')}]`;
}

function failed(condition: string) {
  return refuse(
    'AccessDenied',
    `Invalid according to Policy: Policy Condition failed: ${condition}`,
    { cause: { id: 'form-condition-failed', facts: { condition } } },
  );
}

/** Fields that no condition has to speak of, beside those that begin with `x-ignore-`. */
const UNASKED = ['awsaccesskeyid', 'signature', 'file', 'policy', 'x-amz-signature'];

/**
 * Whether a form is what its policy says.
 *
 * @param form.fields after `${filename}` was filled in, in which state conditions see them
 * @param form.size of the file, in bytes
 */
export function checkFormPolicy(
  { expiration, conditions }: FormPolicy,
  form: {
    readonly fields: ReadonlyMap<string, string>;
    readonly bucket: string;
    readonly size: number;
    readonly now: number;
  },
): Check {
  if (expiration <= form.now) {
    const expires = new Date(expiration).toISOString();
    return refuse('AccessDenied', 'Invalid according to Policy: Policy expired.', {
      cause: { id: 'form-expired', facts: { expires } },
    });
  }
  // The bucket need not be a field of the form, and has to be spoken of all the same.
  const fields = new Map([...form.fields, ['bucket', form.bucket]]);
  for (const condition of conditions) {
    if (condition.test === 'content-length-range') {
      const fits = checkSize(form.size, condition);
      if (!fits.ok) return fits;
    } else if (!isMet(condition, fields.get(condition.field))) {
      return failed(condition.text);
    }
  }
  const covered = new Set(conditions.map((each) => ('field' in each ? each.field : '')));
  const extra = [...fields.keys()].filter(
    (name) => !covered.has(name) && !UNASKED.includes(name) && !name.startsWith('x-ignore-'),
  );
  if (extra.length === 0) return PASSED;
  const names = extra.join(', ');
  return refuse('AccessDenied', `Invalid according to Policy: Extra input fields: ${names}`, {
    cause: { id: 'form-field-not-covered', facts: { fields: names } },
  });
}

/** A Content-Type that is a list begins with a text where each of its types does. */
function isMet(
  { test, field, value }: Extract<Condition, { field: string }>,
  given: string | undefined,
): boolean {
  if (given === undefined) return false;
  if (test === 'eq') return given === value;
  const each = field === 'content-type' ? given.split(',').map((type) => type.trim()) : [given];
  return each.every((text) => text.startsWith(value));
}

function checkSize(
  size: number,
  { least, most }: { readonly least: number; readonly most: number },
): Check {
  if (size > most) {
    return refuse('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', {
      details: { ProposedSize: String(size), MaxSizeAllowed: String(most) },
    });
  }
  if (size >= least) return PASSED;
  return refuse('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size', {
    details: { ProposedSize: String(size), MinSizeAllowed: String(least) },
  });
}

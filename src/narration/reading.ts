import { utf8 } from '../lib/bytes.ts';
import { numberText } from '../lib/number-text.ts';
import { type Lang, spaced } from '../lib/text.ts';
import { elementText } from '../lib/xml.ts';
import type { Decision, Step, Trace, Value } from '../trace/index.ts';
import type { StepContext, StepWords } from './types.ts';

/** A number for reading: `5,242,880` in every language. */
export function count(number: number): string {
  return numberText('en', number);
}

/** A moment written as a language writes it, in UTC; anything that is no moment stays as it is. */
export function dateText(moment: string, lang: Lang): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  const said = new Intl.DateTimeFormat(lang, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  }).format(date);
  return `${spaced(said)} (UTC)`;
}

/** Length of a value in bytes, as text; 0 for none. */
export function lengthOf(value: Value | undefined): string {
  return count(value?.bytes.length ?? 0);
}

/** A text cut to so many characters. */
export function clipped(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

/** An object's key where there is little room: the folders before its name are only hinted at. */
export function shortObject(key: string, most: number): string {
  const slash = key.lastIndexOf('/', key.length - 2);
  return clipped(slash < 0 ? key : `…${key.slice(slash)}`, most);
}

/** A text without its percent-encoding, or as it is where that is broken. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `arn:aws:kms:us-east-1:111122223333:key/1234abcd-…` → `1234abcd`, for reading; anything else as it is. */
export function shortKey(arn: string): string {
  return /:key\/([0-9a-f]{8})-[0-9a-f-]+$/.exec(arn)?.[1] ?? arn;
}

// Operations

/** The value that an operation was given under this name. */
export function input(c: StepContext, name: string): Value | undefined {
  return c.step.kind === 'op' ? c.value(c.step.inputs[name] ?? '') : undefined;
}

/** The value that an operation gave under this name. */
export function output(c: StepContext, name: string): Value | undefined {
  return c.step.kind === 'op' ? c.value(c.step.outputs[name] ?? '') : undefined;
}

/** How many inputs an operation had. */
export function inputCount(step: Step): number {
  return step.kind === 'op' ? Object.keys(step.inputs).length : 0;
}

/** True for an operation that gave nothing. */
export function hasFailed(step: Step): boolean {
  return step.kind === 'op' && step.failure !== null;
}

/** A parameter of an operation, as text. */
export function parameter(step: Step, name: string): string {
  return step.kind === 'op' ? String(step.params[name]) : '';
}

/** How long the tag is at the end of what was sealed, in bytes. */
export function tagLength(c: StepContext): string {
  const tag = output(c, 'sealed')?.spans.find(({ name }) => name === 'tag');
  return tag === undefined ? '' : String(tag.end - tag.start);
}

/** Lengths in bytes of what an operation worked on (its plaintext, ciphertext or message) and of what it gave. */
interface Lengths {
  readonly in: string;
  readonly out: string;
}

/** Words of an operation that need nothing of the trace but lengths. */
export function lengthStep(label: string, title: string, body: (n: Lengths) => string): StepWords {
  return (c) => {
    if (c.step.kind !== 'op') return { label, title, body: body({ in: '', out: '' }) };
    const { plaintext, sealed, message, a } = c.step.inputs;
    const given = Object.values(c.step.outputs).map((id) => c.value(id)?.bytes.length ?? 0);
    const worked = lengthOf(c.value(plaintext ?? sealed ?? message ?? a ?? ''));
    return { label, title, body: body({ in: worked, out: count(Math.max(0, ...given)) }) };
  };
}

// Decisions

type DecisionOn<S extends Decision['subject']> = Extract<Decision, { subject: S }>;

/** The decision of a step, where it is one on this subject. */
export function decision<S extends Decision['subject']>(
  step: Step,
  subject: S,
): DecisionOn<S> | null {
  return step.kind === 'decide' && step.decision.subject === subject
    ? (step.decision as DecisionOn<S>)
    : null;
}

// Records

/** True for a run in which the client brings the key. */
export function bringsKey({ values }: Pick<Trace, 'values'>): boolean {
  return values.some(({ name }) => name === 'customer-key');
}

/** Values that a step writes, reads or erases. */
export function valuesOf(c: StepContext): readonly Value[] {
  const { step } = c;
  const ids =
    step.kind === 'store' || step.kind === 'load' || step.kind === 'erase' ? step.values : [];
  return ids.flatMap((id) => c.value(id) ?? []);
}

/** Total length in bytes of the values of this role, as text. */
export function totalOf(c: StepContext, role: Value['role']): string {
  const found = valuesOf(c).filter((value) => value.role === role);
  return count(found.reduce((sum, { bytes }) => sum + bytes.length, 0));
}

/** The record that a step writes or reads. */
export function slotOf(step: Step): string {
  return step.kind === 'store' || step.kind === 'load' ? step.slot : '';
}

/** The record of an upload without the upload's id, which says nothing. */
export function shortSlot(step: Step): string {
  return slotOf(step).replace(/\?uploadId=[^&]*/, '');
}

/** How many values a step leaves in the record as they are. */
export function keptCount(step: Step): number {
  return step.kind === 'store' ? (step.keeps?.length ?? 0) : 0;
}

/** True where S3 goes on holding a bucket key after the request. */
export function holdsBucketKey({ trace }: Pick<StepContext, 'trace'>): boolean {
  return trace.values.some(({ name, retained }) => name === 'bucket-key' && retained);
}

/** True where the customer brings the key of this run. */
export function isCustomerKeyRun({ trace }: StepContext): boolean {
  return trace.values.some(({ name }) => name === 'customer-key');
}

/** True for a step of a request that brings a part of an upload. */
export function isForPart({ step, trace }: StepContext): boolean {
  return trace.steps.some(
    ({ name, exchange }) => name === 's3.upload-part' && exchange === step.exchange,
  );
}

/** True where what an encryption is bound to has a part of that name. */
export function hasSpan(value: Value | undefined, name: string): boolean {
  return value?.spans.some((span) => span.name === name) === true;
}

export function hasWrappedKeys(c: StepContext): boolean {
  return valuesOf(c).some(({ role }) => role === 'wrapped-key');
}

/** True where the one key that opens the record is wrapped by the run's KMS key, and nothing else wraps it. */
export function needsKms(c: StepContext): boolean {
  const wrapped = valuesOf(c).filter(({ role }) => role === 'wrapped-key');
  const [mark, ...others] = wrapped.map(({ label }) => label);
  return mark != null && others.length === 0 && c.trace.world.keyId?.startsWith(mark) === true;
}

// Messages

/** The status of the response that a step sends; 0 for anything else. */
export function statusOf(step: Step): number {
  return step.kind === 'send' && step.http.type === 'response' ? step.http.status : 0;
}

/** A header of the message that a step sends, or null. */
export function header(step: Step, name: string): string | null {
  const headers = step.kind === 'send' ? step.http.headers : [];
  return headers.find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1] ?? null;
}

/** The object's key in a request's address: without the bucket, which stands in the host or before it in the path. */
export function keyOf({ step, trace }: Pick<StepContext, 'step' | 'trace'>): string {
  const { key } = urlOf(step);
  const { bucket } = trace.world;
  if (bucket === undefined || step.kind !== 'send' || step.http.type !== 'request') return key;
  if (new URL(step.http.url).hostname.startsWith(`${bucket}.`)) return key;
  return key.startsWith(`${bucket}/`) ? key.slice(bucket.length + 1) : key;
}

/** The path of a request's address, and a parameter of it. */
export function urlOf(step: Step): { readonly key: string; parameter(name: string): string } {
  if (step.kind !== 'send' || step.http.type !== 'request') {
    return { key: '', parameter: () => '' };
  }
  const url = new URL(step.http.url);
  return {
    key: decoded(url.pathname.slice(1)),
    parameter: (name) => url.searchParams.get(name) ?? '',
  };
}

/** Size in bytes of the body that is a value, as text; of one in chunks, what is in them. */
export function bodyLength(step: Step): string {
  const decodedLength = Number(header(step, 'x-amz-decoded-content-length') ?? Number.NaN);
  if (Number.isSafeInteger(decodedLength)) return count(decodedLength);
  return step.kind === 'send' && step.http.body.kind === 'value'
    ? count(step.http.body.length)
    : '0';
}

/** The body that is a text; empty for any other. */
function bodyText(step: Step): string {
  return step.kind === 'send' && step.http.body.kind === 'text' ? step.http.body.text : '';
}

/** What a message's body is, and its length in bytes. */
export function messageOf(step: Step): {
  readonly kind: 'none' | 'XML' | 'JSON' | 'other';
  readonly length: number;
} {
  const body = step.kind === 'send' ? step.http.body : { kind: 'none' as const };
  if (body.kind === 'none') return { kind: 'none', length: 0 };
  if (body.kind === 'value') return { kind: 'other', length: body.length };
  const { length } = utf8(body.text);
  const text = body.text.trimStart();
  if (text.startsWith('<')) return { kind: 'XML', length };
  return { kind: /^[[{]/.test(text) ? 'JSON' : 'other', length };
}

/** Longer addresses fill a sentence. */
const LONGEST_TARGET = 90;

/** What a request is addressed to, without the host: `PUT /demo-bucket?policy`; what signs a presigned address is left out. */
export function targetOf(step: Step): string {
  if (step.kind !== 'send' || step.http.type !== 'request') return '';
  const { method, url } = step.http;
  const { pathname, search } = new URL(url);
  const asked = search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !/^X-Amz-/i.test(part));
  const query = asked.length === 0 ? '' : `?${asked.join('&')}`;
  return clipped(`${method} ${decoded(pathname)}${query}`, LONGEST_TARGET);
}

/** The text of an element in the XML that a step sends, or an empty text. */
export function xmlText(step: Step, name: string): string {
  return elementText(bodyText(step), name) ?? '';
}

/** How many elements of this name the XML that a step sends has. */
export function xmlCount(step: Step, name: string): number {
  return bodyText(step).split(`<${name}>`).length - 1;
}

/** What stands in the JSON body of the message that a step sends. */
function jsonOf(step: Step): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(bodyText(step));
    return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The exception that KMS's response names, or an empty text. */
export function exceptionOf(step: Step): string {
  const { __type: type } = jsonOf(step);
  return typeof type === 'string' ? type : '';
}

/** The KMS key that a request to KMS names, for reading; empty where it names none. */
export function keyNamed(step: Step, member = 'KeyId'): string {
  const id = jsonOf(step)[member];
  return typeof id === 'string' ? shortKey(id) : '';
}

/** An encryption context of a request to KMS as JSON, or null when there is none. */
export function contextOf(step: Step, member = 'EncryptionContext'): string | null {
  const context = jsonOf(step)[member];
  return typeof context === 'object' && context !== null ? JSON.stringify(context) : null;
}

/** The carried value that stands in this JSON member. */
function carriedValue(c: StepContext, member: string): Value | undefined {
  const { step } = c;
  const carried =
    step.kind === 'send' ? step.carries.find(({ name }) => name === member) : undefined;
  return carried === undefined ? undefined : c.value(carried.value);
}

/** Its length in bytes. */
export function carriedLength(c: StepContext, member: string): string {
  return lengthOf(carriedValue(c, member));
}

/** Its stable name; empty where nothing is carried there. */
export function carriedName(c: StepContext, member: string): string {
  return carriedValue(c, member)?.name ?? '';
}

const SSE = 'x-amz-server-side-encryption';

/** True where a message speaks of a key that the customer brings. */
export function hasCustomerKey(step: Step): boolean {
  return header(step, `${SSE}-customer-algorithm`) !== null;
}

/** What the headers of a message to S3 or from it say of its encryption, that with a customer's key aside. */
export function encryptionHeaders(step: Step): {
  /** Name of the header that has the algorithm. */
  readonly name: string;
  readonly algorithm: string | null;
  /** The KMS key, for reading; null where none is named. */
  readonly key: string | null;
} {
  const key = header(step, `${SSE}-aws-kms-key-id`);
  return {
    name: SSE,
    algorithm: header(step, SSE),
    key: key === null ? null : shortKey(key),
  };
}

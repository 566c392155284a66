import { type PolicyRequest, type PolicyTexts, REQUEST_NAME_KEYS } from '../../scenario/index.ts';
import { answersOf, withAnswer } from '../answered-keys.ts';
import { namesOf } from '../names.ts';
import { type Book, bookOf } from './book.ts';
import { type Part, partsOf } from './parts.ts';

/** A set of policies and a request, without the names of whoever wrote them. */
interface Masked {
  readonly texts: PolicyTexts;
  readonly request: PolicyRequest;
}

/**
 * Policies and request with example names in the place of account ids, buckets, objects, keys and aliases, roles, users
 * and sessions, organizations, VPCs and endpoints, unique ids and IP addresses. The same name gets the same example
 * everywhere, examples stay what they are, and the verdict stays the same. Actions, condition keys, tags and statement
 * ids stay as they are. Null where a text is not JSON, so that nobody can say what in it is a name.
 */
export function masked(texts: PolicyTexts, request: PolicyRequest): Masked | null {
  const all = [
    texts.bucket,
    texts.identity,
    texts.key,
    ...(texts.more ?? []).map((one) => one.text),
  ];
  if (!all.every(isJson)) return null;
  const parts: Part[] = [];
  const noting: Mask = (key, value) => {
    const own = partsOf(key, value);
    parts.push(...own);
    return value;
  };
  maskRequest(request, noting);
  for (const text of all) maskText(text, noting);
  const book = bookOf(parts);
  const mask: Mask = (key, value) => read(partsOf(key, value), book);
  const { bucket, identity, key, more } = texts;
  // The request's names come first in the examples as well.
  const maskedRequest = maskRequest(request, mask);
  return {
    texts: {
      bucket: maskText(bucket, mask),
      identity: maskText(identity, mask),
      key: maskText(key, mask),
      ...(more === undefined
        ? {}
        : {
            // What a policy is called where it comes from is a name too, and so may be what its editor is called by.
            more: more.map(({ id, kind, level, text }, at) => ({
              id: /^[a-z]+-n?\d+$/.test(id) ? id : `${kind}-n${at + 1}`,
              kind,
              ...(level === undefined ? {} : { level }),
              text: maskText(text, mask),
            })),
          }),
    },
    request: maskedRequest,
  };
}

type Mask = (key: string, value: string) => string;

function read(parts: readonly Part[], book: Book): string {
  return parts.map(book).join('');
}

function isJson(text: string): boolean {
  if (text.trim() === '') return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A string of JSON, with its colon where it is a member's name; or a number that may be an account. */
const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|(?<![\w.+-])\d{12}(?![\w.])/g;

/** A text that is JSON, its layout as it was. */
function maskText(text: string, mask: Mask): string {
  let key = '';
  return text.replace(TOKEN, (token: string, string?: string, colon?: string) => {
    if (string === undefined) return mask('account', token);
    const value = String(JSON.parse(string));
    if (colon !== undefined) {
      key = value;
      return token;
    }
    const after = mask(key, value);
    return after === value ? token : JSON.stringify(after);
  });
}

/** The request; a name that nobody typed stays so, where what then stands for it is its example. */
function maskRequest(request: PolicyRequest, mask: Mask): PolicyRequest {
  const typed: Record<string, string> = { ...request };
  for (const key of REQUEST_NAME_KEYS) {
    if (key !== 'context' && request[key] !== '') typed[key] = mask(key, request[key]);
  }
  typed.context = maskContext(request, mask);
  const before = usualNames(request);
  const usual = usualNames(typed as PolicyRequest);
  for (const key of NAMED) {
    if (request[key] !== '' || before[key] === '') continue;
    const example = mask(key, before[key]);
    if (example !== usual[key]) typed[key] = example;
  }
  // An account of nobody's that policies may be about.
  mask('account', namesOf(request).otherAccount);
  return typed as PolicyRequest;
}

const NAMED = ['account', 'bucket', 'object', 'caller-arn', 'key-arn', 'key-alias'] as const;

/** What a request says by names that nobody typed. */
function usualNames(request: PolicyRequest): Readonly<Record<(typeof NAMED)[number], string>> {
  const { account, bucket, objectKey, caller, callerAccount, keyArn, keyAlias } = namesOf(request);
  const hasArn = callerAccount !== null && request.caller !== 'root';
  return {
    account,
    bucket,
    object: objectKey,
    'caller-arn': hasArn ? caller : '',
    'key-arn': keyArn,
    'key-alias': keyAlias ?? '',
  };
}

function maskContext({ context }: PolicyRequest, mask: Mask): string {
  let after = '';
  for (const [key, value] of answersOf({ context })) {
    const one =
      value === null
        ? null
        : value
            .split(',')
            .map((each) => mask(key, each))
            .join(',');
    after = withAnswer({ context: after }, key, one);
  }
  return after;
}

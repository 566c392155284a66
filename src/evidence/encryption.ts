import { keyArnAt, keyArns, keyIdAt } from './arns.ts';
import type { Encryption } from './evidence.ts';
import type { Flow } from './flow.ts';
import { wordEnd } from './flow.ts';

/** A value of x-amz-server-side-encryption, in any of the ways in which SDKs write it. */
export function encryptionNamed(value: string): Encryption | null {
  const word = value.toLowerCase().replace(/[_-]/g, ':');
  if (word === 'aes256') return 'AES256';
  if (word === 'aws:kms') return 'aws:kms';
  return word === 'aws:kms:dsse' ? 'aws:kms:dsse' : null;
}

/** Parameters, headers and options of a customer's own key, which alone say that there is one. */
const CUSTOMER_KEY =
  /(?<!copy-?source-?)(?:x-amz-server-side-encryption-customer-(?:algorithm|key)|sse-?customer-?(?:algorithm|key)|(?<=--)sse-c(?!opy|-copy)(?:-key)?)(?:-?md5)?["'`]{0,2}(?![:=]{1,2}(?:null|none|undefined|""|''))/i;
/** How SSE is asked for, and the value; not the condition key of a policy. */
const ASKED =
  /(?<!s3:)(?:x-amz-server-side-encryption|server-?side-?encryption|--sse|ssealgorithm|(?<![a-z]-?)sse)(?:\[\d\])?["'`:=,>()[\]{}*]{0,8}(?:ServerSideEncryption\.)?(aws:kms:dsse|aws:kms|aws_kms_dsse|aws_kms|aes256)(?![a-z0-9])/i;
/** In squeezed text a value may be followed by the next word. */
const ASKED_LOOSELY = new RegExp(ASKED.source.replace('(?![a-z0-9])', ''), 'i');

/** What S3 says of one kind of encryption alone. */
const WORDINGS: readonly (readonly [RegExp, Encryption])[] = [
  [/theobjectwasstoredusingaformofserversideencryption/, 'sse-c'],
  [/thecalculatedmd5hashofthekeydidnotmatch/, 'sse-c'],
  [/serversideencryptionwithcustomerprovidedkey/, 'sse-c'],
  [/thesecretkeywasinvalidforthespecifiedalgorithm/, 'sse-c'],
  [/subsequentpartrequestsmustincludetheappropriateencryptionparameters/, 'sse-c'],
  [/theprovidedencryptionparametersdidnotmatchtheonesusedoriginally/, 'sse-c'],
  [/server-?sideencryptionwithcustomer-providedkeys/, 'sse-c'],
  [/serversideencryptionwithawskmsmanagedkey/, 'aws:kms'],
];

/** What a text says of encryption by a parameter, a header, an option or one of S3's sentences. */
export function findEncryption({ text }: Flow): Encryption | null {
  if (CUSTOMER_KEY.test(text)) return 'sse-c';
  const asked = ASKED.exec(text) ?? ASKED_LOOSELY.exec(text);
  if (asked?.[1] !== undefined) return encryptionNamed(asked[1]);
  const words = text.toLowerCase();
  return WORDINGS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

const KEY_NAMED =
  /(?:x-amz-server-side-encryption-aws-kms-key-id|--server-side-encryption-kms-id|sse-?kms-?key-?id|kms_?master_?key_?id|kms[-_]?key[-_]?(?:id|arn)|target-?key-?id|key-id|(?<![a-z])key_?id|invalidkeyid|aliasarn)["'`:=,>()[\]{}*]{0,8}/gi;

/** The KMS key that a text names: by a parameter, in KMS's sentences, or as the only ARN of a key. */
export function findKey(flow: Flow): string | null {
  const { text } = flow;
  for (const found of text.matchAll(KEY_NAMED)) {
    const key = keyAt(flow, found.index + found[0].length, /^invalidkeyid/i.test(found[0]));
    if (key !== null) return key;
  }
  const arns = new Set([...text.matchAll(keyArns)].map(([arn]) => arn));
  if (arns.size > 0) return arns.size === 1 ? ([...arns][0] ?? null) : null;
  return onlyAlias(flow);
}

function onlyAlias(flow: Flow): string | null {
  const found = [...flow.text.matchAll(/arn:aws[a-z-]{0,20}:kms:[a-z0-9-]{4,30}:\d{12}:alias\//g)];
  const aliases = new Set(
    found.slice(0, 100).map(({ index }) => flow.text.slice(index, wordEnd(flow, index, /[\w:/-]/))),
  );
  return aliases.size === 1 ? ([...aliases][0] ?? null) : null;
}

/** A key's ARN, id or alias at a place; whatever is there when KMS itself calls it an invalid id. */
function keyAt(flow: Flow, at: number, isWhatever: boolean): string | null {
  for (const pattern of [keyArnAt, keyIdAt]) {
    pattern.lastIndex = at;
    const found = pattern.exec(flow.text);
    if (found !== null) return found[0];
  }
  const word = flow.text.slice(at, wordEnd(flow, at, /[\w:/+=-]/, 300));
  const isKey =
    /^(?:alias\/.|arn:aws[a-z-]{0,20}:kms:[^:]{0,30}:[^:]{0,20}:(?:alias|key)\/.)/.test(word) ||
    (isWhatever && word.length > 1);
  // The end of a text may have cut it.
  return isKey && !(at + word.length >= flow.text.length && word.includes(':key/')) ? word : null;
}

import { ANY_CODE, isCommonCode, isKnownCode } from './codes.ts';
import type { Flow } from './flow.ts';
import { apart, shown, wordEnd } from './flow.ts';

/** What says that a text is of AWS. */
const AWS =
  /amazonaws|amazons3|awssdk|aws-sdk|botocore|boto3|x-amz-|service:(?:s3|kms|awskms|amazons3)|s3[an]?:\/\/|arn:aws|s3exception|s3service|s3error|operationerror|requestid|hostid|\$metadata|\$fault|aws::s3|aws_s3_|amazon\.s3|s3::|statuscode:40|kms/i;

export function speaksOfAws({ text }: Flow): boolean {
  return AWS.test(text);
}

/** How SDKs and tools say a code; what is said so is one, known or not. */
const SAID: readonly RegExp[] = [
  /erroroccurred\(([^()]{1,80})\)/i,
  /client ?error\(([^()]{1,80})\)occurred/i,
  /apierror([A-Za-z][A-Za-z0-9.]{1,60}):/,
  /(?:AWS)?ErrorCode:([^;(),"'<>]{1,60})[;),]/,
  /witherrorcode([A-Za-z][A-Za-z0-9.]{1,60}?)andhttpstatus/i,
  /::Errors::([A-Z][A-Za-z0-9]{2,60})/,
  /Exceptionname:([A-Z][A-Za-z0-9.]{2,60}?)(?:Errormessage|$)/,
  /S3error:\d{3}\(([A-Za-z0-9.]{2,60})\)/,
  /,Error([A-Z][A-Za-z0-9.]{2,60}),Rid/,
  /ErrorMetadata\{code:Some\("([^"]{2,60})"\)/,
];
const NAMED =
  /["'`]?(?:(?<![a-z])code|errorcode|__type|s3errorcode|awserrorcode)["'`]?(?::|=>?)(?:Some\()?["'`](?:[\w.]{1,60}#)?([A-Za-z][A-Za-z0-9.]{2,60})["'`]/gi;
const BY_NAME = /["'`]?(?<![a-z])(?:name|errorType)["'`]?(?::|=)["'`]([A-Za-z0-9.]{2,60})["'`]/gi;
const KNOWN = new RegExp(`(?:${ANY_CODE})`, 'g');

/** The code of the error; null where none is printed. */
export function findCode(flow: Flow): string | null {
  const { text } = flow;
  const element = insideCode(flow);
  if (element !== null) return element;
  for (const pattern of SAID) {
    const found = pattern.exec(text);
    if (found?.[1] === undefined) continue;
    const start = found.index + found[0].indexOf(found[1]);
    const end = start + found[1].length;
    const known = knownPart(flow, start);
    // A word that the text ends with may have lost its own end.
    if (known !== null || end < text.length) return known ?? shown(flow, start, end);
  }
  return named(text, NAMED) ?? named(text, BY_NAME) ?? standing(flow);
}

function insideCode(flow: Flow): string | null {
  const found = /<Code>([A-Za-z0-9.]{2,60})<\/Code>/.exec(flow.text);
  return found?.[1] ?? null;
}

/** A known code that begins there, where the word may be followed by another. */
function knownPart(flow: Flow, start: number): string | null {
  const end = wordEnd(flow, start, /[A-Za-z0-9.]/, 70);
  const word = flow.text.slice(start, end);
  return isKnownCode(word) ? word : null;
}

function named(text: string, pattern: RegExp): string | null {
  for (const [, code] of text.matchAll(pattern)) {
    if (code !== undefined && (isKnownCode(code) || (pattern === NAMED && isCodeLike(code))))
      return code;
  }
  return null;
}

const isCodeLike = (word: string) =>
  /^[A-Z][a-z]+(?:[A-Z.][A-Za-z]*)+$/.test(word) && AWS_LIKE.test(word);
const AWS_LIKE = /(?:Exception|Denied|Error|NotFound|Configuration|Invalid|NoSuch)/;

/** A known code that stands as one: between a blank or bracket and a colon, bracket or the end of the line. */
function standing(flow: Flow): string | null {
  const { text, gaps } = flow;
  const isCertain = speaksOfAws(flow);
  for (const found of text.matchAll(KNOWN)) {
    const [code] = found;
    const end = found.index + code.length;
    // Two words such as "Access Denied" are a message; a blank makes the difference.
    if (shown(flow, found.index, end) !== code) continue;
    const before = text.charAt(found.index - 1);
    const begins = found.index === 0 || gaps[found.index] !== 0 || /[([:"`*{]/.test(before);
    const after = text.slice(end, end + 8);
    const ends =
      /^(?::(?!:)|;|,(?!s3:)|\)|\]|\(client|\*\*|-User:)/.test(after) ||
      (isAtLineEnd(flow, end) && /[:([]/.test(before));
    if (begins && ends && (isCertain || !isCommonCode(code))) return code;
  }
  return null;
}

function isAtLineEnd({ text, gaps }: Flow, at: number): boolean {
  return at >= text.length || gaps[at] === 3;
}

/** Whether S3's plain message stands in the text as one: after a colon, a bracket or at the beginning of a line, of AWS. */
export function saysAccessDenied(flow: Flow): boolean {
  const { text, gaps } = flow;
  if (!speaksOfAws(flow)) return false;
  for (const found of text.matchAll(/AccessDenied(?!Exception)/gi)) {
    const at = found.index;
    const before = text.charAt(at - 1);
    if (/[:>"'([\]-]/.test(before) || at === 0 || gaps[at] === 3) {
      if (apart(flow, at) || /[:>"'([]/.test(before)) return true;
    }
  }
  return false;
}

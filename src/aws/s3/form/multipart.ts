import { showUtf8 } from '../../../lib/bytes.ts';
import { ok, type Result, refused } from '../../../lib/result.ts';

/** What a browser's form brings: its fields in front of the file, and where the file lies in the body. */
export interface Form {
  /** By names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  readonly file: FormFile;
}

interface FormFile {
  /** Without the folders that some browsers put before it; empty where there is no name. */
  readonly name: string;
  /** Bytes `start` (inclusive) to `end` (exclusive) of the body. */
  readonly start: number;
  readonly end: number;
}

/** Why a body is no form with a file: it is not well-formed, has no file, or has too much in front of it. */
export type FormFault = 'malformed' | 'no-file' | 'too-much-before-file';

/** All that may stand in front of the file's bytes. https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTForms.html */
export const MOST_BEFORE_FILE = 20 * 1024;

const [CR, LF, DASH] = [13, 10, 45];

/**
 * Takes the body of a form apart (RFC 7578, RFC 2046 section 5.1). The file is the part that is called `file`; what comes
 * behind it S3 ignores.
 *
 * @param contentType with the boundary
 */
export function readMultipart(body: Uint8Array, contentType: string): Result<Form, FormFault> {
  const boundary = boundaryOf(contentType);
  if (boundary === null) return refused('malformed');
  const fields = new Map<string, string>();
  let at = firstPart(body, boundary);
  while (at !== null) {
    const content = headersEnd(body, at);
    const part = content === null ? null : partOf(showUtf8(body.subarray(at, content)));
    if (content === null || part === null) return refused(tooMuchOr('malformed', body, at));
    if (content > MOST_BEFORE_FILE) return refused('too-much-before-file');
    const end = delimiter(body, content, boundary);
    if (end === null) return refused('malformed');
    if (part.name === 'file') {
      return ok({ fields, file: { name: lastOfPath(part.fileName), start: content, end } });
    }
    if (end > MOST_BEFORE_FILE) return refused('too-much-before-file');
    addField(fields, part.name, showUtf8(body.subarray(content, end)));
    at = nextPart(body, end + boundary.length + 4);
  }
  return refused(fields.size === 0 ? 'malformed' : 'no-file');
}

function tooMuchOr(fault: FormFault, body: Uint8Array, at: number): FormFault {
  return body.length > MOST_BEFORE_FILE && at <= MOST_BEFORE_FILE ? 'too-much-before-file' : fault;
}

/** Metadata may be given several times, and is joined as headers are; of everything else the last counts. */
function addField(fields: Map<string, string>, name: string, value: string): void {
  const before = name.startsWith('x-amz-meta-') ? fields.get(name) : undefined;
  fields.set(name, before === undefined ? value : `${before},${value}`);
}

/** RFC 2046 section 5.1.1: at most 70 characters. */
function boundaryOf(contentType: string): string | null {
  const [, quoted, plain] =
    /;\s*boundary=(?:"([^"]{1,70})"|([^\s";]{1,70}))/i.exec(contentType) ?? [];
  return quoted ?? plain ?? null;
}

/** Where the first part's headers begin; what stands before the first delimiter is no part of the form. */
function firstPart(body: Uint8Array, boundary: string): number | null {
  if (startsAt(body, 0, `--${boundary}`)) return nextPart(body, boundary.length + 2);
  const at = delimiter(body, 0, boundary);
  return at === null ? null : nextPart(body, at + boundary.length + 4);
}

/** @param at behind a delimiter. @returns null behind the last one */
function nextPart(body: Uint8Array, at: number): number | null {
  return body[at] === CR && body[at + 1] === LF ? at + 2 : null;
}

/** Where the next delimiter's line break begins: `CRLF--boundary`, and then `--` or CRLF. */
function delimiter(body: Uint8Array, from: number, boundary: string): number | null {
  const text = `\r\n--${boundary}`;
  for (let at = body.indexOf(CR, from); at >= 0; at = body.indexOf(CR, at + 1)) {
    if (!startsAt(body, at, text)) continue;
    const [a, b] = [body[at + text.length], body[at + text.length + 1]];
    if ((a === CR && b === LF) || (a === DASH && b === DASH)) return at;
  }
  return null;
}

/** Where a part's content begins: behind the empty line that ends its headers. */
function headersEnd(body: Uint8Array, from: number): number | null {
  for (let at = body.indexOf(CR, from); at >= 0; at = body.indexOf(CR, at + 1)) {
    if (at > MOST_BEFORE_FILE) return null;
    if (startsAt(body, at, '\r\n\r\n')) return at + 4;
  }
  return null;
}

function startsAt(body: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (body[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** What a part's headers say: `Content-Disposition: form-data; name="file"; filename="a.txt"`. */
function partOf(headers: string): { readonly name: string; readonly fileName: string } | null {
  const line = headers
    .split('\r\n')
    .find((each) => /^content-disposition:\s*form-data\b/i.test(each));
  const name = parameter(line ?? '', 'name');
  if (name === null || name === '') return null;
  return { name: name.toLowerCase(), fileName: parameter(line ?? '', 'filename') ?? '' };
}

/** Browsers write a quotation mark in a name as `%22`, other clients as `\"`. */
function parameter(line: string, name: string): string | null {
  // One after the other, so that none is found inside another's quotation marks.
  const all = line.matchAll(/;\s*([^\s=;"]+)=(?:"((?:\\"|[^"])*)"|([^\s";]+))/g);
  const found = [...all].find(([, each]) => each?.toLowerCase() === name);
  const text = found?.[2] ?? found?.[3];
  return text?.replaceAll('\\"', '"').replaceAll('%22', '"') ?? null;
}

function lastOfPath(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
}

import { ok, type Result } from '../../../lib/result.ts';
import type { Header } from '../../../trace/index.ts';
import { scopeOf } from '../../check-signature.ts';
import type { HttpRequest } from '../../http.ts';
import { headerOf } from '../../http.ts';
import { invalidArgument, refuse, type S3Failure } from '../errors.ts';
import { parseAnyXml } from '../wire/any-xml.ts';
import { childOf, childrenOf, textAt } from '../wire/parse-xml.ts';
import { type Form, type FormFault, MOST_BEFORE_FILE, readMultipart } from './multipart.ts';

/*
 * An upload by a browser's form: its fields say what headers say elsewhere.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/RESTObjectPOST.html
 */

/** What a form stands for: the key of an object, the headers of its upload, and who signed it. */
interface Upload {
  readonly key: string;
  readonly headers: readonly Header[];
  readonly form: Form;
  readonly credential: FormCredential | null;
}

/** A form as the upload that it is. */
export function readUpload(request: HttpRequest): Result<Upload, S3Failure> {
  const form = readForm(request);
  if (!form.ok) return form;
  const key = form.value.fields.get('key') ?? '';
  if (key === '') return fieldMissing('key');
  const headers = formHeaders(request, form.value);
  if (!headers.ok) return headers;
  const credential = formCredential(form.value);
  if (!credential.ok) return credential;
  return ok({ key, headers: headers.value, form: form.value, credential: credential.value });
}

/** A request's form, whose fields have the file's name where they asked for it. */
function readForm(request: HttpRequest): Result<Form, S3Failure> {
  const read = readMultipart(request.body, headerOf(request.headers, 'content-type') ?? '');
  if (!read.ok) return NO_FORM[read.error];
  const { fields, file } = read.value;
  const filled = [...fields].map(
    ([name, value]) => [name, value.replaceAll('$' + '{filename}', file.name)] as const,
  );
  return ok({ fields: new Map(filled), file });
}

/** The list of error codes has IncorrectNumberOfFilesInPostRequest for a form without a file; this is what S3 was seen to answer. */
const NO_FORM: Readonly<Record<FormFault, ReturnType<typeof refuse>>> = {
  malformed: refuse(
    'MalformedPOSTRequest',
    'The body of your POST request is not well-formed multipart/form-data.',
  ),
  'no-file': invalidArgument('POST requires exactly one file upload per request.', 'file', '0'),
  'too-much-before-file': refuse(
    'MaxPostPreDataLengthExceeded',
    'Your POST request fields preceding the upload file were too large.',
    { details: { MaxPostPreDataLengthBytes: String(MOST_BEFORE_FILE) } },
  ),
};

/** The answer to a form that lacks a field. */
function fieldMissing(name: string) {
  return invalidArgument(
    `Bucket POST must contain a field named '${name}'.  If it is specified, please check the order of the fields.`,
    name,
    '',
  );
}

/** Fields that are what the header of that name is. */
const AS_HEADERS =
  /^(cache-control|content-disposition|content-encoding|content-language|content-md5|content-type|expires|x-amz-(checksum-|meta-|object-lock-|sdk-checksum-|server-side-encryption|storage-class$|website-redirect-location$).*)$/;

/** Headers of the browser's that say something of the object elsewhere. Here only the form does. */
const OF_THE_TRANSPORT =
  /^(accept.*|connection|content-length|cookie|host|origin|referer|sec-.*|user-agent|x-amz-expected-bucket-owner)$/i;

/** The headers that a form's upload has: those of its transport, and its fields. */
function formHeaders(request: HttpRequest, { fields }: Form): Result<readonly Header[], S3Failure> {
  const headers: Header[] = request.headers.filter(([name]) => OF_THE_TRANSPORT.test(name));
  for (const [name, value] of fields) {
    if (AS_HEADERS.test(name)) headers.push([name, value]);
    if (name === 'acl') headers.push(['x-amz-acl', value]);
    if (name !== 'tagging') continue;
    const tags = tagsOf(value);
    if (tags === null) return MALFORMED_TAGS;
    headers.push(['x-amz-tagging', tags]);
  }
  return ok(headers);
}

const MALFORMED_TAGS = refuse(
  'MalformedXML',
  'The XML you provided was not well-formed or did not validate against our published schema',
);

/** The field is XML, as PutObjectTagging's body; the header is a query. Null where it is neither. */
function tagsOf(field: string): string | null {
  const document = parseAnyXml(field);
  const set = document?.name === 'Tagging' ? childOf(document, 'TagSet') : null;
  if (set === null) return null;
  const tags = new URLSearchParams();
  for (const tag of childrenOf(set, 'Tag')) {
    const [key, value] = [textAt(tag, 'Key'), textAt(tag, 'Value')];
    if (key === null || value === null) return null;
    tags.append(key, value);
  }
  return tags.toString();
}

/** Who signed a form, as it says. Those of Signature Version 2 say no Region. */
interface FormCredential {
  readonly accessKeyId: string;
  readonly region: string | null;
  readonly version: 2 | 4;
}

const SIGNED = ['policy', 'x-amz-algorithm', 'x-amz-credential', 'x-amz-date', 'x-amz-signature'];
const SIGNED_BEFORE = ['AWSAccessKeyId', 'policy', 'signature'];

/**
 * Who signed a form; null for nobody. A form that has one of a signature's fields must have all of them.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-authentication-HTTPPOST.html
 */
function formCredential({ fields }: Form): Result<FormCredential | null, S3Failure> {
  const has = (name: string) => fields.has(name.toLowerCase());
  const isNew = SIGNED.some((name) => name !== 'policy' && has(name));
  const names = isNew ? SIGNED : SIGNED_BEFORE;
  if (!names.some(has)) return ok(null);
  const missing = names.find((name) => !has(name));
  if (missing !== undefined) return fieldMissing(missing);
  if (!isNew)
    return ok({ accessKeyId: fields.get('awsaccesskeyid') ?? '', region: null, version: 2 });
  const algorithm = fields.get('x-amz-algorithm') ?? '';
  if (algorithm !== 'AWS4-HMAC-SHA256') {
    return invalidArgument('Only AWS4-HMAC-SHA256 is supported', 'X-Amz-Algorithm', algorithm);
  }
  const credential = fields.get('x-amz-credential') ?? '';
  const scope = scopeOf(credential);
  if (scope?.service !== 's3') {
    return invalidArgument(
      'the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".',
      'x-amz-credential',
      credential,
    );
  }
  return ok({ accessKeyId: scope.accessKeyId, region: scope.region, version: 4 });
}

import { percentEncoded, percentEncodedOnce } from '../../lib/percent.ts';
import type { Lang } from '../../lib/text.ts';
import { isOwnKmsRequest, runIndex } from '../../player/index.ts';
import { headerOf, type SendStep, type Trace } from '../../trace/index.ts';
import { comment, fill } from '../fill.ts';
import { joinWords, shellWord } from '../quote.ts';
import type { Part, SnippetFile } from '../snippet.ts';
import { CODE_TEXTS } from '../texts.ts';
import { ENDPOINT_OPTION } from './cli.ts';
import { endpointHint } from './heading.ts';
import { fileNameOf } from './local-files.ts';

/** Requests that somebody's client sent, as commands that send the same: of whatever operation, with the same headers. */
interface AsSent {
  readonly parts: readonly Part[];
  readonly files: readonly SnippetFile[];
}

type Request = Extract<SendStep['http'], { type: 'request' }>;

/**
 * curl for S3, the AWS CLI for KMS, whose JSON it takes as it is.
 * https://curl.se/docs/manpage.html#--aws-sigv4
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-skeleton.html
 */
export function asSent(trace: Trace, lang: Lang): AsSent {
  const sent = trace.steps.filter(
    (step): step is SendStep =>
      step.kind === 'send' && step.actor === 'client' && step.http.type === 'request',
  );
  const files: SnippetFile[] = [];
  const { status, code } = trace.outcome;
  const { region = '' } = trace.world;
  const isSigned = sent.some(({ http }) => isSignedBy(http as Request));
  return {
    parts: [
      {
        step: null,
        lines: comment(
          '#',
          endpointHint({ region }, lang),
          fill(lang, isSigned ? CODE_TEXTS.keysFromEnvironment : CODE_TEXTS.unsigned),
          ...(sent.some(({ http }) => needsNewCurl(http as Request))
            ? [fill(lang, CODE_TEXTS.curlOrder)]
            : []),
          ...(sent.length > 1 ? [fill(lang, CODE_TEXTS.idsOfRun)] : []),
          fill(lang, CODE_TEXTS.answered, { status: [status, code].filter(Boolean).join(' ') }),
        ),
      },
      ...sent.map((step) => ({
        step: step.id,
        lines: isOwnKmsRequest(step) ? kmsCommand(step, region) : curl(step, trace, files),
      })),
    ],
    files,
  };
}

/** Whether a request is signed, in its headers or its address. */
export function isSignedBy({ url, headers }: Request): boolean {
  return (
    headerOf(headers, 'authorization') !== null || /[?&](?:X-Amz-Signature|Signature)=/i.test(url)
  );
}

/**
 * Whether one header's name begins another's, as `x-amz-server-side-encryption` does: curl before 8.10 sorts whole lines, in which
 * a colon comes after a hyphen, and S3 finds the signature wrong. https://github.com/curl/curl/pull/14370
 */
function needsNewCurl(request: Request): boolean {
  const names = request.headers
    .map(([name]) => name.toLowerCase())
    .filter((name) => !OWN.test(name));
  return (
    isSignedBy(request) && names.some((name) => names.some((other) => other.startsWith(`${name}-`)))
  );
}

function kmsCommand({ http }: SendStep, region: string): readonly string[] {
  const target = headerOf(http.headers, 'x-amz-target')?.split('.').at(-1) ?? '';
  // A name that is no operation's must not become more than one word of a shell.
  const operation = shellWord(joinWords(target, '-'));
  const json = http.body.kind === 'text' ? http.body.text : '{}';
  return joined([
    `aws kms ${operation}`,
    ENDPOINT_OPTION,
    `--region ${shellWord(region)}`,
    `--cli-input-json ${shellWord(json)}`,
  ]);
}

/** Headers that every tool writes itself, that only this connection had, or that tell of a transfer in chunks. */
export const OWN =
  /^(?:host|authorization|content-length|connection|expect|accept|accept-encoding|accept-language|sec-.*|priority|user-agent|te|transfer-encoding|x-amz-(?:date|content-sha256|decoded-content-length|trailer|user-agent|security-token|sdk-checksum-algorithm)|amz-sdk-.*|x-amzn-.*)$/i;

function curl(step: SendStep, trace: Trace, files: SnippetFile[]): readonly string[] {
  const http = step.http as Request;
  const { method, headers } = http;
  const { region = '' } = trace.world;
  const kept = headers.flatMap(([name, value]) => {
    if (OWN.test(name)) return [];
    const sent = /^content-encoding$/i.test(name)
      ? value.replace(/(?:^|,\s*)aws-chunked/i, '').replace(/^,\s*/, '')
      : value;
    return sent === '' ? [] : [`-H ${shellWord(`${name}: ${sent}`)}`];
  });
  const withToken =
    headerOf(headers, 'x-amz-security-token') === null
      ? []
      : ['-H "x-amz-security-token: $AWS_SESSION_TOKEN"'];
  return joined([
    method === 'HEAD' ? 'curl --head' : method === 'GET' ? 'curl' : `curl -X ${shellWord(method)}`,
    // Otherwise curl would resolve what S3 does not.
    '--path-as-is',
    ...(isSignedBy(http)
      ? [
          `--aws-sigv4 ${shellWord(`aws:amz:${region}:s3`)}`,
          '--user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"',
          // S3 wants the header, and curl before version 8 sends none of its own.
          "-H 'x-amz-content-sha256: UNSIGNED-PAYLOAD'",
        ]
      : []),
    ...kept,
    ...withToken,
    ...bodyOf(step, trace, files),
    `"$AWS_ENDPOINT_URL"${shellWord(pathOf(http, trace))}`,
  ]);
}

/** What signs a presigned address, which every tool signs anew. */
export const SIGNING =
  /^(?:X-Amz-(?:Algorithm|Credential|Date|Expires|SignedHeaders|Signature|Security-Token|Content-Sha256)|AWSAccessKeyId|Signature|Expires)$/i;

/**
 * Path and query, the bucket first. Both as Signature Version 4 has them: curl up to version 8 signs the address as it stands.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
function pathOf({ url }: Request, { world: { bucket } }: Trace): string {
  const [, host = '', path = '', search = ''] = /^\w+:\/\/([^/?]*)([^?]*)\??(.*)$/.exec(url) ?? [];
  const inHost = bucket !== undefined && host.startsWith(`${bucket}.`) ? `/${bucket}` : '';
  const query = [...new URLSearchParams(search)]
    .filter(([name]) => !SIGNING.test(name))
    .map(([name, value]) => `${percentEncoded(name)}=${percentEncoded(value)}`)
    .sort();
  const segments = path.split('/').map((segment) => percentEncodedOnce(segment));
  return `${inHost}${segments.join('/')}${query.length === 0 ? '' : `?${query.join('&')}`}`;
}

function bodyOf(step: SendStep, trace: Trace, files: SnippetFile[]): readonly string[] {
  const { body } = step.http;
  if (body.kind === 'none') return [];
  if (body.kind === 'text') return [`--data-binary ${shellWord(body.text)}`];
  const value = objectIn(step, body.value, trace);
  const base = fileNameOf(trace.world.objectKey ?? '');
  const name = files.length === 0 ? base : `${base}.${files.length + 1}`;
  files.push({ name, value });
  // As an upload, since of data curl would say a type; to an address that ends in a slash it would add the file's name.
  const { pathname } = new URL((step.http as Request).url);
  if (pathname.endsWith('/')) return [`--data-binary ${shellWord(`@${name}`)}`];
  // In the name of a file to upload, too, curl expands brackets and braces.
  return [...(/[[\]{}]/.test(name) ? ['--globoff'] : []), `--upload-file ${shellWord(name)}`];
}

/** What a body is: of one in chunks, the object that S3 puts together of them. */
export function objectIn({ exchange }: SendStep, body: string, trace: Trace): string {
  if (runIndex(trace).value(body)?.name !== 'chunked-body') return body;
  const join = trace.steps.find(
    (step) => step.name === 's3.join-chunks' && step.exchange === exchange,
  );
  if (join?.kind === 'op') return join.outputs.joined ?? body;
  const cut = trace.values.find(({ origin }) => origin.from === 'slice' && origin.of === body);
  return cut?.id ?? body;
}

function joined(words: readonly string[]): readonly string[] {
  return [words.map((word, i) => `${i === 0 ? '' : '  '}${word}`).join(' \\\n')];
}

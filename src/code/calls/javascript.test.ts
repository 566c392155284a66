import { describe, expect, it } from 'vitest';
import { utf8 } from '../../lib/bytes.ts';
import type { Scenario } from '../../scenario/index.ts';
import { OPENING, SAMPLE_OBJECT } from '../../scenario/index.ts';
import type { SendStep, Trace } from '../../trace/index.ts';
import { EVERY_CHANGE, nameOf } from '../code.test-helper.ts';
import { ODD_NAMES, TWO_PARTS } from './odd-objects.test-helper.ts';
import { OWN_HEADERS } from './read-params.ts';
import { firstRun, playJavascript } from './sdk-stage.test-helper.ts';

/** What a request asks, without what every tool adds for itself and without what S3 has drawn. */
interface Asked {
  readonly method: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Headers that this SDK adds beside those of every tool. */
const ADDED = /^(amz-sdk-.*|expect|user-agent|x-amz-user-agent|x-amz-checksum-.*|x-amz-sdk-.*)$/;

function asked(
  method: string,
  address: string,
  headers: Iterable<readonly [string, string]>,
  body: Uint8Array | string,
): Asked {
  const url = new URL(address);
  url.searchParams.delete('x-id');
  if (url.searchParams.has('uploadId')) url.searchParams.set('uploadId', 'drawn');
  const isDocument = typeof body === 'string';
  const kept = [...headers]
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => !OWN_HEADERS.has(name) && !ADDED.test(name))
    .filter(([name]) => !(isDocument && name === 'content-type'))
    // Said by this SDK where the program says nothing.
    .filter(([, value]) => value !== 'application/octet-stream')
    // A leading slash is allowed and means nothing.
    .map(([name, value]) => [name, name === 'x-amz-copy-source' ? value.replace(/^\//, '') : value])
    .toSorted();
  const query = [...url.searchParams].toSorted().map((pair) => pair.join('='));
  return {
    method,
    address: `${url.origin}${decodeURIComponent(url.pathname)}?${query.join('&')}`,
    headers: Object.fromEntries(kept),
    body: isDocument ? leaves(body) : Buffer.from(body).toString('latin1'),
  };
}

/** A document's elements that hold text, in an order of their own; an ETag is S3's to draw. */
function leaves(xml: string): string {
  const all = [...xml.matchAll(/<([\w-]+)>([^<]*)<\/\1>/g)];
  return all
    .map(([, name, text]) => `${name}=${name === 'ETag' ? 'drawn' : text}`)
    .toSorted()
    .join(' ');
}

function askedOnStage(trace: Trace): readonly Asked[] {
  const isRequest = (step: Trace['steps'][number]): step is SendStep =>
    step.kind === 'send' && step.actor === 'client';
  return trace.steps.filter(isRequest).map(({ http }) => {
    if (http.type !== 'request') throw new Error('the client answers nobody');
    const { body } = http;
    const bytes = trace.values.find(({ id }) => body.kind === 'value' && id === body.value)?.bytes;
    return asked(
      http.method,
      http.url,
      http.headers,
      body.kind === 'text' ? body.text : (bytes ?? new Uint8Array(0)),
    );
  });
}

async function askedBySdk(requests: readonly Request[]): Promise<readonly Asked[]> {
  return Promise.all(
    requests.map(async (request) => {
      const bytes = new Uint8Array(await request.arrayBuffer());
      const text = new TextDecoder().decode(bytes);
      const isDocument = /^<(\?xml|CompleteMultipartUpload|ObjectEncryption)/.test(text);
      return asked(request.method, request.url, request.headers, isDocument ? text : bytes);
    }),
  );
}

const OWN: Scenario = {
  ...OPENING,
  policies: {
    bucket: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:PutObject',
          Resource: 'arn:aws:s3:::wiki-demo/*',
        },
      ],
    }),
  },
};

/**
 * An upload in parts has two of them where nothing is changed. What a change changes shows in one as well, and millions of
 * bytes a case, three times under a Bucket Key, would take longer than all the rest.
 */
function inFewBytes(scenario: Scenario): Scenario {
  const { mode, operation, ...change } = scenario;
  const isChanged = Object.keys(change).length > 0;
  return operation === 'multipart' && isChanged ? { ...scenario, object: SAMPLE_OBJECT } : scenario;
}

const ALL: readonly Scenario[] = [...EVERY_CHANGE.map(inFewBytes), ...ODD_NAMES, TWO_PARTS, OWN];

describe('the program for the AWS SDK for JavaScript', () => {
  it.each(ALL.map((scenario) => [nameOf(scenario), scenario] as const))(
    'sends what the client of the run sends, and is answered alike (%s)',
    async (_, scenario) => {
      const trace = await firstRun(scenario);
      const { requests, refusal, saved } = await playJavascript(scenario, trace);
      expect(await askedBySdk(requests)).toEqual(askedOnStage(trace));
      const { status, code } = trace.outcome;
      expect(refusal).toEqual(code === null ? null : { code, status });
      const received = trace.steps.flatMap((step) =>
        step.kind === 'send' && step.to === 'client' && step.http.body.kind === 'value'
          ? [
              trace.values.find(
                ({ id }) => id === step.carries.find(({ place }) => place === 'body')?.value,
              )?.bytes,
            ]
          : [],
      );
      expect([...saved.values()].map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual(
        received.map((bytes) => Buffer.from(bytes ?? utf8('')).toString('hex')),
      );
    },
  );
});

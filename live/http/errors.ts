import { httpDate } from '../../src/aws/clock.ts';
import type { HttpResponse } from '../../src/aws/http.ts';
import { utf8 } from '../../src/lib/bytes.ts';
import { element, optional, xmlDocument } from '../../src/lib/xml.ts';
import type { Header } from '../../src/trace/index.ts';
import type { Route } from './route.ts';

/** An error in no service's name: what the endpoint itself has to say. */
export interface EndpointError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** How an error is written: S3's XML, the query protocol's XML, or the JSON of all others. */
type Protocol = 's3' | 'query' | 'json' | 'rest';

/**
 * The same error in the protocol of who asked, so that its program shows the text and not "unparsable".
 *
 * @param frame.id the request's; null where it has got none
 * @param frame.now ms since the epoch
 */
export function errorAnswer(
  protocol: Protocol,
  { status, code, message }: EndpointError,
  { id, now }: { readonly id: string | null; readonly now: number },
): HttpResponse {
  const date = ['Date', httpDate(now)] as const;
  if (protocol === 'json' || protocol === 'rest') {
    return {
      status,
      headers: [
        ...requestId('x-amzn-RequestId', id),
        ...(protocol === 'rest' ? [['x-amzn-ErrorType', code] as const] : []),
        date,
        ['Content-Type', protocol === 'rest' ? 'application/json' : 'application/x-amz-json-1.1'],
      ],
      body: utf8(JSON.stringify({ __type: code, message })),
    };
  }
  const texts = [element('Code', code), element('Message', message)];
  const document =
    protocol === 's3'
      ? element('Error', [...texts, optional('RequestId', id)])
      : element('ErrorResponse', [
          element('Error', [element('Type', 'Sender'), ...texts]),
          optional('RequestId', id),
        ]);
  return {
    status,
    headers: [
      ...requestId(protocol === 's3' ? 'x-amz-request-id' : 'x-amzn-RequestId', id),
      ['Content-Type', protocol === 's3' ? 'application/xml' : 'text/xml'],
      date,
    ],
    body: utf8(xmlDocument(document)),
  };
}

function requestId(name: string, id: string | null): readonly Header[] {
  return id === null ? [] : [[name, id]];
}

/** In which protocol a route's service is answered. */
export function protocolOf(route: Route): Protocol {
  if (route.to === 'other') return route.protocol;
  return route.to === 's3' ? 's3' : route.to === 'kms' ? 'json' : 'query';
}

/** The answer to a bug: AWS's words for one. https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
export function internalError(route: Route): EndpointError {
  return {
    status: 500,
    code:
      route.to === 's3'
        ? 'InternalError'
        : route.to === 'kms'
          ? 'KMSInternalException'
          : 'InternalFailure',
    message: 'We encountered an internal error. Please try again.',
  };
}

/** The answer to a service that is not here. */
export function notSimulated(name: string): EndpointError {
  return {
    status: 400,
    code: 'UnknownOperationException',
    message: `This endpoint simulates Amazon S3, AWS KMS and AWS STS, and the request is signed for "${name}". Point only the endpoints of S3, KMS and STS here (AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL_KMS, AWS_ENDPOINT_URL_STS), not those of all services.`,
  };
}

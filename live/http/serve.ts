import type { HttpRequest, HttpResponse } from '../../src/aws/http.ts';
import { headerOf } from '../../src/aws/http.ts';
import { uuid } from '../../src/aws/ids.ts';
import { ROOT_ACCESS_KEY_ID } from '../../src/aws/principals.ts';
import { credentialOf } from '../../src/aws/sigv4.ts';
import type { Exchange } from '../recording/exchange.ts';
import { recordKms, recordS3 } from '../recording/record.ts';
import { errorAnswer, internalError, notSimulated, protocolOf } from './errors.ts';
import type { EndpointOptions } from './options.ts';
import { type Route, routeOf } from './route.ts';

/** Has the service that a request is for answer it. Whatever goes wrong is an answer, too. */
export async function serve(options: EndpointOptions, request: HttpRequest): Promise<HttpResponse> {
  const { cloud, onBug } = options;
  const route = routeOf(request);
  const frame = async () => ({
    id: await uuid(cloud.entropy, { what: 'request-id' }),
    now: cloud.now(),
  });
  try {
    if (route.to === 'other')
      return errorAnswer(route.protocol, notSimulated(route.name), await frame());
    admit(options, request);
    const exchange = await exchangeOf(options, route, request);
    await options.beforeAnswer?.(exchange);
    try {
      options.onExchange(exchange);
    } catch (error) {
      onBug?.(error);
    }
    return exchange.response;
  } catch (error) {
    onBug?.(error);
    return errorAnswer(protocolOf(route), internalError(route), await frame());
  }
}

/** Whoever signs with a key that nobody has declared is the account's root user. */
function admit({ cloud, isDeclared }: EndpointOptions, request: HttpRequest): void {
  const { principals } = cloud.parts;
  const credential = credentialOf(request.url, headerOf(request.headers, 'authorization'));
  if (credential === null) return;
  const { accessKeyId } = credential;
  if (principals.find(accessKeyId) !== null || isDeclared(accessKeyId)) return;
  const root = principals.find(ROOT_ACCESS_KEY_ID);
  if (root !== null) principals.add({ accessKeyId, arn: root.arn });
}

async function exchangeOf(
  { cloud }: EndpointOptions,
  route: Route,
  request: HttpRequest,
): Promise<Exchange> {
  const begun = cloud.now();
  const signed = credentialOf(request.url, headerOf(request.headers, 'authorization')) !== null;
  const signature = signed ? 'unchecked' : 'none';
  if (route.to === 's3' || route.to === 'kms') {
    const recorded = await (route.to === 's3' ? recordS3 : recordKms)(cloud, request);
    const { operation, response, took } = recorded;
    return { service: route.to, operation, request, response, begun, took, signature, recorded };
  }
  const response = errorAnswer(
    'query',
    { status: 400, code: 'InvalidAction', message: 'Could not find operation' },
    { id: await uuid(cloud.entropy, { what: 'request-id' }), now: cloud.now() },
  );
  const took = cloud.now() - begun;
  return {
    service: 'sts',
    operation: 'Unknown',
    request,
    response,
    begun,
    took,
    signature,
    recorded: null,
  };
}

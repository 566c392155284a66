import type { HttpRequest, HttpResponse } from '../../src/aws/http.ts';
import { uuid } from '../../src/aws/ids.ts';
import { readQuery } from '../../src/aws/sts/query.ts';
import { handleSts } from '../../src/aws/sts/service.ts';
import type { Exchange } from '../recording/exchange.ts';
import { recordKms, recordS3 } from '../recording/record.ts';
import { errorAnswer, internalError, notSimulated, protocolOf } from './errors.ts';
import type { EndpointOptions } from './options.ts';
import { type Route, routeOf } from './route.ts';
import { admit, signatureOf, signerOf } from './signature.ts';

/** Has the service that a request is for answer it. Whatever goes wrong here is an answer, too. */
export async function serve(options: EndpointOptions, request: HttpRequest): Promise<HttpResponse> {
  const { cloud, onBug } = options;
  const route = routeOf(request);
  try {
    if (route.to === 'other') {
      const id = await uuid(cloud.entropy, { what: 'request-id' });
      return errorAnswer(route.protocol, notSimulated(route.name), { id, now: cloud.now() });
    }
    const exchange = await exchangeOf(options, route, request);
    await tell(options, exchange);
    return exchange.response;
  } catch (error) {
    onBug?.(error);
    return errorAnswer(protocolOf(route), internalError(route), { id: null, now: cloud.now() });
  }
}

/** Hands on what was asked and answered. What does not last yet is waited for; who listens cannot stop the answer. */
export async function tell(options: EndpointOptions, exchange: Exchange): Promise<void> {
  await options.beforeAnswer?.(exchange);
  try {
    options.onExchange(exchange);
  } catch (error) {
    options.onBug?.(error);
  }
}

async function exchangeOf(
  { cloud, isDeclared }: EndpointOptions,
  route: Exclude<Route, { to: 'other' }>,
  request: HttpRequest,
): Promise<Exchange> {
  const begun = cloud.now();
  const { principals } = cloud.parts;
  const signer = signerOf(request);
  admit(principals, signer, isDeclared);
  const signature = signatureOf(principals, signer);
  if (route.to === 's3' || route.to === 'kms') {
    const recorded = await (route.to === 's3' ? recordS3 : recordKms)(cloud, request);
    const { operation, response, took } = recorded;
    return { service: route.to, operation, request, response, begun, took, signature, recorded };
  }
  const { parts, entropy } = cloud;
  const response = await handleSts(parts.principals, entropy, { now: () => cloud.now() }, request);
  const took = cloud.now() - begun;
  const action = readQuery(request).get('Action') ?? '';
  const operation = /^[A-Z]\w{0,63}$/.test(action) ? action : 'Unknown';
  return {
    ...{ service: 'sts', operation, request, response, begun, signature },
    ...{ took, recorded: null },
  };
}

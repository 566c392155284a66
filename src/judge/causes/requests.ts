import { type PolicyRequest, USUAL_REQUEST } from '../../scenario/index.ts';
import { writes } from '../request.ts';
import type { Cause } from './cause.ts';
import { told } from './fits.ts';
import { CUSTOMER_MODE, KMS_MODE, PLAIN_MODE } from './modes.ts';
import { under } from './trials.ts';

const S3 = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/';
const ERRORS = 'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html';
const SSE_C = `${S3}ServerSideEncryptionCustomerKeys.html`;

/** The request with a signature, so that there is one to go wrong. */
function signed(request: PolicyRequest): PolicyRequest {
  return request.caller === 'anonymous' ? { ...request, caller: USUAL_REQUEST.caller } : request;
}

/** What is wrong with the request itself, whatever the policies say. */
export const REQUEST_CAUSES: readonly Cause[] = [
  {
    id: 'kms-needs-signature',
    page: `${S3}UsingKMSEncryption.html`,
    policy: null,
    looks: ['client'],
    owner: 'yourself',
    fit: told(null, 'needs-signature'),
    trial: (request) =>
      under(
        {
          ...request,
          mode: KMS_MODE,
          operation: writes(request) ? 'upload' : 'download',
          caller: 'anonymous',
        },
        () => ({}),
      ),
  },
  {
    id: 'customer-key-missing',
    page: SSE_C,
    policy: null,
    looks: ['object'],
    owner: 'uploader',
    fit: told(null, 'customer-key-needed'),
    trial: (request) =>
      under(
        { ...request, mode: CUSTOMER_MODE, operation: 'download', 'customer-key': 'missing' },
        () => ({}),
      ),
  },
  {
    id: 'customer-key-wrong',
    page: SSE_C,
    policy: null,
    looks: ['object'],
    owner: 'uploader',
    fit: told(null, 'customer-key-wrong'),
    trial: (request) =>
      under(
        { ...request, mode: CUSTOMER_MODE, operation: 'download', 'customer-key': 'wrong' },
        () => ({}),
      ),
  },
  {
    id: 'customer-key-md5',
    page: SSE_C,
    policy: null,
    looks: ['client'],
    owner: 'yourself',
    fit: told(null, 'customer-key-md5'),
    trial: (request) =>
      under({ ...request, mode: CUSTOMER_MODE, 'customer-key': 'bad-md5' }, () => ({})),
  },
  {
    id: 'customer-key-unneeded',
    page: SSE_C,
    policy: null,
    looks: ['object'],
    owner: 'yourself',
    fit: told(null, 'customer-key-unneeded'),
    trial: (request) =>
      under(
        {
          ...request,
          mode: PLAIN_MODE,
          operation: request.operation === 'head' ? 'head' : 'download',
          connection: 'https',
          fault: 'customer-key',
        },
        () => ({}),
      ),
  },
  {
    id: 'sse-c-blocked',
    page: `${S3}blocking-unblocking-s3-c-encryption-gpb.html`,
    policy: null,
    looks: ['sse-c-block'],
    owner: 'bucket',
    fit: told(null, 'sse-c-blocked'),
    trial: (request) =>
      under(
        {
          ...request,
          mode: CUSTOMER_MODE,
          operation: 'upload',
          'chosen-by': 'request',
          'sse-c-blocked': 'yes',
        },
        () => ({}),
      ),
  },
  {
    id: 'clock-skewed',
    page: ERRORS,
    policy: null,
    looks: ['clock'],
    owner: 'yourself',
    fit: told(/^RequestTimeTooSkewed$/, 'clock'),
    trial: () => null,
  },
  {
    id: 'expired',
    page: ERRORS,
    policy: null,
    looks: ['who-am-i', 'clock'],
    owner: 'yourself',
    fit: told(/^ExpiredToken(?:Exception)?$/, 'expired'),
    // Sessions have no end in the simulated cloud, links have.
    trial: (request, { evidence }) =>
      evidence.code !== null && /^ExpiredToken/.test(evidence.code)
        ? null
        : under({ ...signed(request), fault: 'expired' }, () => ({})),
  },
  {
    id: 'header-not-signed',
    page: ERRORS,
    policy: null,
    looks: ['client'],
    owner: 'yourself',
    fit: told(null, 'not-signed-headers'),
    trial: (request) => under({ ...signed(request), fault: 'unsigned-header' }, () => ({})),
  },
  {
    id: 'signature',
    page: ERRORS,
    policy: null,
    looks: ['who-am-i', 'clock'],
    owner: 'yourself',
    fit: told(
      /^(?:SignatureDoesNotMatch|InvalidAccessKeyId|InvalidClientTokenId|UnrecognizedClientException|InvalidToken)$/,
      'signature',
      'unknown-access-key',
    ),
    trial: () => null,
  },
];

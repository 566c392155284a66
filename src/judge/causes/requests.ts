import { writes } from '../request.ts';
import type { Cause } from './cause.ts';
import { told } from './fits.ts';
import { CUSTOMER_MODE, KMS_MODE } from './modes.ts';
import { under } from './trials.ts';

const S3 = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/';
const ERRORS = 'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html';
const SSE_C = `${S3}ServerSideEncryptionCustomerKeys.html`;

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
    trial: () => null,
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
    trial: () => null,
  },
  {
    id: 'header-not-signed',
    page: ERRORS,
    policy: null,
    looks: ['client'],
    owner: 'yourself',
    fit: told(null, 'not-signed-headers'),
    trial: () => null,
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

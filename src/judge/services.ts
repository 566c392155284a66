import type { Names } from './names.ts';

/**
 * AWS services that read or write buckets in their own name, each with the page that has its bucket policy, and the
 * resource for which it calls as that policy's `aws:SourceArn` has it; null where the page has none.
 */
const SERVICES: Readonly<
  Record<string, { readonly page: string; readonly source: ((names: Names) => string) | null }>
> = {
  'logging.s3.amazonaws.com': {
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html',
    source: ({ partition }) => `arn:${partition}:s3:::amzn-s3-demo-source-bucket`,
  },
  's3.amazonaws.com': {
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/configure-inventory.html',
    source: ({ partition }) => `arn:${partition}:s3:::amzn-s3-demo-source-bucket`,
  },
  'cloudtrail.amazonaws.com': {
    page: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html',
    source: (of) => `arn:${of.partition}:cloudtrail:${of.region}:${of.account}:trail/my-trail`,
  },
  'delivery.logs.amazonaws.com': {
    page: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html',
    source: (of) => `arn:${of.partition}:logs:${of.region}:${of.account}:*`,
  },
  'cloudfront.amazonaws.com': {
    page: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html',
    source: (of) => `arn:${of.partition}:cloudfront::${of.account}:distribution/EDFDVBD6EXAMPLE`,
  },
  'config.amazonaws.com': {
    page: 'https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html',
    source: null,
  },
};

/** The services that are offered. */
export const SERVICE_CALLERS = Object.keys(SERVICES);

/** The page with a service's bucket policy; null of a service that is not among those offered. */
export function pageOf(service: string): string | null {
  return SERVICES[service]?.page ?? null;
}

/**
 * Condition keys of a request that a service makes in its own name. Which resource it calls for is an example until
 * somebody says.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalisawsservice
 */
export function serviceContext(names: Names): Record<string, string | readonly string[]> {
  const source = SERVICES[names.caller]?.source?.(names);
  return {
    'aws:PrincipalIsAWSService': 'true',
    'aws:PrincipalServiceName': names.caller,
    'aws:PrincipalServiceNamesList': [names.caller],
    'aws:SourceAccount': names.account,
    ...(source === undefined ? {} : { 'aws:SourceArn': source }),
  };
}

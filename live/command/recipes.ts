/** Where a live endpoint is and as whom one speaks to it. */
export interface Access {
  /** `http://127.0.0.1:<port>` */
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What to type into a terminal, a program or a configuration file so that a client speaks to the endpoint. */
export interface Recipe {
  readonly client: string;
  readonly text: string;
}

/**
 * Lines for the clients that are asked for most. Each has path-style addresses, since `<bucket>.127.0.0.1` is no name, and nothing
 * that goes to the real AWS.
 */
export function recipes(access: Access): readonly Recipe[] {
  const { endpoint, region, accessKeyId, secretAccessKey } = access;
  const host = new URL(endpoint).host;
  const isPlain = endpoint.startsWith('http:');
  return [
    {
      client: 'AWS CLI',
      text: [
        `aws configure set profile.live.endpoint_url ${endpoint}`,
        `aws configure set profile.live.region ${region}`,
        `aws configure set profile.live.aws_access_key_id ${accessKeyId}`,
        `aws configure set profile.live.aws_secret_access_key ${secretAccessKey}`,
        'export AWS_PROFILE=live; unset AWS_CA_BUNDLE',
        'aws s3 mb s3://demo',
        'echo hello > report.csv; aws s3 cp report.csv s3://demo/ --sse aws:kms',
        '',
        '# AWS CLI before 2.13 does not read endpoint_url: give it with each command',
        `aws --endpoint-url ${endpoint} s3 ls`,
      ].join('\n'),
    },
    {
      client: 'boto3',
      text: [
        'import boto3',
        'session = boto3.Session(',
        `    aws_access_key_id="${accessKeyId}",`,
        `    aws_secret_access_key="${secretAccessKey}",`,
        `    region_name="${region}",`,
        ')',
        `s3 = session.client("s3", endpoint_url="${endpoint}")`,
        `kms = session.client("kms", endpoint_url="${endpoint}")`,
      ].join('\n'),
    },
    {
      client: 'SDK for JavaScript',
      text: [
        "import { S3Client } from '@aws-sdk/client-s3';",
        'const s3 = new S3Client({',
        `  endpoint: '${endpoint}',`,
        `  region: '${region}',`,
        '  forcePathStyle: true,',
        `  credentials: { accessKeyId: '${accessKeyId}', secretAccessKey: '${secretAccessKey}' },`,
        '});',
      ].join('\n'),
    },
    {
      client: 'rclone',
      text: [
        '# rclone.conf',
        '[live]',
        'type = s3',
        'provider = Other',
        `endpoint = ${endpoint}`,
        `region = ${region}`,
        `access_key_id = ${accessKeyId}`,
        `secret_access_key = ${secretAccessKey}`,
      ].join('\n'),
    },
    {
      client: 's3cmd',
      text: [
        `s3cmd --host=${host} '--host-bucket=${host}/%(bucket)' --region=${region} \\`,
        `  ${isPlain ? '--no-ssl' : '--no-check-certificate'} --access_key=${accessKeyId} --secret_key=${secretAccessKey} ls`,
      ].join('\n'),
    },
    {
      client: 'Terraform',
      text: [
        'provider "aws" {',
        `  region     = "${region}"`,
        `  access_key = "${accessKeyId}"`,
        `  secret_key = "${secretAccessKey}"`,
        '',
        '  s3_use_path_style           = true',
        '  skip_metadata_api_check     = true',
        '  skip_region_validation      = true',
        '',
        '  endpoints {',
        `    s3  = "${endpoint}"`,
        `    kms = "${endpoint}"`,
        `    sts = "${endpoint}"`,
        '  }',
        '}',
      ].join('\n'),
    },
  ];
}

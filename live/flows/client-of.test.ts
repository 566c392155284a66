import { describe, expect, it } from 'vitest';
import { LIVE_CLIENTS, type LiveClient } from '../../src/link/live-protocol.ts';
import { clientOf } from './client-of.ts';

/** As the clients themselves sent them, or as their sources and logs of servers have them. */
const SENT: readonly (readonly [LiveClient, string])[] = [
  [
    'aws-cli',
    'aws-cli/1.45.11 md/Botocore#1.43.11 ua/2.1 os/linux#6.18.44 md/arch#x86_64 lang/python#3.11.7 md/pyimpl#CPython m/b,g,C,N,D,Z cfg/retry-mode#legacy botocore/1.43.11',
  ],
  ['aws-cli', 'aws-cli/1.22.34 Python/3.10.12 Linux/5.15.0 botocore/1.23.34'],
  [
    'aws-cli',
    'aws-cli/2.9.19 Python/3.11.2 Linux/6.18.44 source/x86_64.debian.12 prompt/off command/s3.ls',
  ],
  [
    'boto3',
    'Boto3/1.43.11 md/Botocore#1.43.11 ua/2.1 os/linux#6.18.44 md/arch#x86_64 lang/python#3.11.7 md/pyimpl#CPython m/Z,D,N,b cfg/retry-mode#legacy Botocore/1.43.11 Resource',
  ],
  ['boto3', 'Boto3/1.26.27 Python/3.11.2 Linux/6.18.44 awscrt/1.0.0.dev0 Botocore/1.29.27'],
  ['boto3', 'Botocore/1.29.27 Python/3.11.2 Linux/6.1.0-9-amd64'],
  [
    'sdk-js',
    'aws-sdk-js/3.1173.0 ua/2.1 os/linux#6.18.44 lang/js md/nodejs#20.20.2 api/s3#3.1173.0 m/N,E,e',
  ],
  ['sdk-js', 'aws-sdk-nodejs/2.1692.0 linux/v20.20.2 promise'],
  [
    'sdk-java',
    'aws-sdk-java/2.25.11 Linux/5.15.0 OpenJDK_64-Bit_Server_VM/17.0.10 Java/17.0.10 vendor/Ubuntu io/sync http/Apache cfg/retry-mode/legacy',
  ],
  ['sdk-java', 'aws-sdk-java/1.12.262 Linux/5.15.0 OpenJDK_64-Bit_Server_VM/11.0.20 java/11.0.20'],
  ['sdk-java', 'Hadoop 3.3.4, aws-sdk-java/1.12.262 Linux/5.15.0 java/1.8.0_402'],
  ['sdk-go', 'aws-sdk-go/1.44.0 (go1.19; linux; amd64)'],
  [
    'sdk-go',
    'aws-sdk-go-v2/1.24.0 os/linux lang/go#1.21.5 md/GOOS#linux md/GOARCH#amd64 api/s3#1.48.0',
  ],
  ['rclone', 'rclone/v1.65.2'],
  ['rclone', 'rclone/'],
  ['s3cmd', 's3cmd/2.4.0'],
  ['restic', 'MinIO (linux; amd64) minio-go/v7.0.66 restic/0.16.4'],
  ['s3fs', 's3fs/1.90 (commit hash unknown; GnuTLS(gcrypt))'],
  ['minio', 'MinIO (linux; amd64) minio-go/v7.0.46'],
  ['minio', 'MinIO (linux; amd64) minio-go/v7.0.70 mc/RELEASE.2024-04-30T17-44-48Z'],
  ['minio', 'Minio (linux; amd64) minio-go/2.0.3 mc/2017-02-15T17:57:25Z'],
  ['minio', 'MinIO (linux; x64) minio-js/8.0.1'],
  [
    'terraform',
    'APN/1.0 HashiCorp/1.0 Terraform/1.0.11 (+https://www.terraform.io) terraform-provider-aws/dev (+https://registry.terraform.io/providers/hashicorp/aws) aws-sdk-go/1.43.9 (go1.18.7; linux; amd64) HashiCorp-terraform-exec/0.16.1',
  ],
  ['curl', 'curl/7.88.1'],
  [
    'browser',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  ],
  ['other', 'node'],
  ['other', 'Go-http-client/1.1'],
  ['other', 'my-tool/1.0 (not curl/8.0, not aws-cli/2.0)'],
  ['other', ''],
];

const signed = ['authorization', 'AWS4-HMAC-SHA256 …'] as const;

describe('the client that sent a request', () => {
  it.each(SENT)('is %s by %s', (client, userAgent) => {
    expect(clientOf([['User-Agent', userAgent], signed])).toBe(client);
  });

  it('can be each of those that a page can filter by', () => {
    expect([...new Set(SENT.map(([client]) => client))].toSorted()).toEqual(
      [...LIVE_CLIENTS].toSorted(),
    );
  });

  it('is an SDK also in a browser, where it cannot set its name', () => {
    const browser = ['User-Agent', 'Mozilla/5.0 (X11; Linux x86_64)'] as const;
    expect(clientOf([browser, ['X-Amz-User-Agent', 'aws-sdk-js/3.1173.0']])).toBe('sdk-js');
    expect(clientOf([browser, ['X-Amz-User-Agent', 'nothing known']])).toBe('browser');
  });

  it('is s3cmd by what it leaves out', () => {
    const plain = ['Accept-Encoding', 'identity'] as const;
    expect(clientOf([plain, signed])).toBe('s3cmd');
    expect(clientOf([plain])).toBe('other');
    expect(clientOf([signed])).toBe('other');
  });
});

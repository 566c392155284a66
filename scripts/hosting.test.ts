import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ANONYMOUS, evaluate, parsePolicy } from '../src/aws/iam/index.ts';
import { contentSecurityPolicy } from './page-policy.mjs';

const text = (file: string) => readFileSync(file, 'utf8');

// That nginx sends what it says is tested by running it: e2e/nginx.spec.ts.
it.each([
  ['deploy/nginx/explorer.conf', /add_header Content-Security-Policy "([^"]*)" always;/g],
  ['deploy/terraform/main.tf', /content_security_policy *= "(default-src[^"]*)"/g],
  ['docs/hosting.md', /Content-Security-Policy: (.*)$/gm],
])('%s has the policy of the page', (file, pattern) => {
  expect([...text(file).matchAll(pattern)].map(([, policy]) => policy)).toEqual([
    contentSecurityPolicy,
  ]);
});

describe('the bucket behind CloudFront', () => {
  const bucket = 'arn:aws:s3:::explorer';
  const distribution = 'arn:aws:cloudfront::111122223333:distribution/E1';
  const policy = parsePolicy(
    text('deploy/terraform/bucket-policy.json.tftpl')
      .replaceAll('${bucket_arn}', bucket)
      .replaceAll('${distribution_arn}', distribution),
    'resource',
  );
  const cloudFront = 'cloudfront.amazonaws.com';

  it.each([
    ['is read by its distribution', 'Allow', cloudFront, {}],
    ['is not listed by it', 'ImplicitDeny', cloudFront, { action: 's3:ListBucket', name: '' }],
    ['is not written by it', 'ImplicitDeny', cloudFront, { action: 's3:PutObject' }],
    ['is not read by another', 'ImplicitDeny', cloudFront, { source: `${distribution}2` }],
    ['is not read by nobody in particular', 'ImplicitDeny', ANONYMOUS, {}],
    ['is not read without TLS', 'ExplicitDeny', cloudFront, { tls: 'false' }],
  ])('%s', (_, decision, principal, change: Partial<Record<string, string>>) => {
    if (!policy.ok) throw new Error(JSON.stringify(policy.error));
    const { action = 's3:GetObject', name = '/index.html', source = distribution } = change;
    const verdict = evaluate(
      { identity: [], resource: policy.value },
      {
        principal,
        action,
        resource: bucket + name,
        resourceAccount: '111122223333',
        context: { 'aws:SourceArn': source, 'aws:SecureTransport': change.tls ?? 'true' },
      },
    );
    expect(verdict.decision).toBe(decision);
  });
});

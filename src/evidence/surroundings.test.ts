import { describe, expect, it } from 'vitest';
import { surroundingsOf } from './index.ts';

const NOTHING = { context: {}, owner: null, region: null };

/** An event of S3, written to the record contents that AWS documents, with other parts. */
function event(parts: object): string {
  return JSON.stringify({
    eventVersion: '1.11',
    userIdentity: { type: 'AWSService', invokedBy: 'cloudtrail.amazonaws.com' },
    eventSource: 's3.amazonaws.com',
    eventName: 'PutObject',
    awsRegion: 'eu-west-1',
    sourceIPAddress: 'cloudtrail.amazonaws.com',
    errorCode: 'AccessDenied',
    requestParameters: { bucketName: 'prod-logs', key: 'AWSLogs/x.json.gz' },
    resources: [
      { type: 'AWS::S3::Object', ARN: 'arn:aws:s3:::prod-logs/AWSLogs/x.json.gz' },
      { accountId: '444455556666', type: 'AWS::S3::Bucket', ARN: 'arn:aws:s3:::prod-logs' },
    ],
    ...parts,
  });
}

const TRAIL = 'arn:aws:cloudtrail:eu-west-1:444455556666:trail/all';

describe('an event', () => {
  it('has the bucket’s account and the Region', () => {
    expect(surroundingsOf(event({}))).toEqual({
      context: {},
      owner: '444455556666',
      region: 'eu-west-1',
    });
  });

  // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
  it('lists condition keys where the trail is told to', () => {
    const requestContext = {
      'aws:SourceArn': TRAIL,
      'aws:SourceAccount': '444455556666',
      'aws:CurrentTime': '2026-01-01T00:00:00Z',
    };
    expect(surroundingsOf(event({ eventContext: { requestContext } })).context).toEqual({
      'aws:SourceArn': TRAIL,
      'aws:SourceAccount': '444455556666',
    });
  });

  it('has the trail in the encryption context of a key', () => {
    const ofKms = (parts: object = {}) =>
      event({
        eventSource: 'kms.amazonaws.com',
        eventName: 'GenerateDataKey',
        requestParameters: { encryptionContext: { 'aws:cloudtrail:arn': TRAIL } },
        ...parts,
      });
    expect(surroundingsOf(ofKms()).context).toEqual({ 'aws:SourceArn': TRAIL });
    // Whoever reads the log later has the same encryption context, and calls for nobody.
    const arn = 'arn:aws:iam::444455556666:role/reader';
    expect(surroundingsOf(ofKms({ userIdentity: { type: 'Role', arn } })).context).toEqual({});
  });

  it.each([
    [{ sourceIPAddress: '198.51.100.7' }, { 'aws:SourceIp': '198.51.100.7' }],
    [{ sourceIPAddress: '2001:db8::1' }, { 'aws:SourceIp': '2001:db8::1' }],
    [{ sourceIPAddress: 'AWS Internal' }, {}],
    [
      { sourceIPAddress: '10.0.0.5', vpcEndpointId: 'vpce-0123456789abcdef0' },
      { 'aws:SourceVpce': 'vpce-0123456789abcdef0' },
    ],
    [
      { vpcEndpointId: 'vpce-0123456789abcdef0', vpcEndpointAccountId: '777788889999' },
      { 'aws:SourceVpce': 'vpce-0123456789abcdef0', 'aws:VpceAccount': '777788889999' },
    ],
    [{ vpcEndpointAccountId: '777788889999' }, {}],
  ])('tells whence it came: %o', (parts, context) => {
    expect(surroundingsOf(event(parts)).context).toEqual(context);
  });

  // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
  it('has for whom a service calls in what it is in the scope of', () => {
    const inScopeOf = { sourceArn: TRAIL, sourceAccount: '444455556666' };
    const userIdentity = { type: 'AWSService', invokedBy: 'cloudtrail.amazonaws.com', inScopeOf };
    const context = { 'aws:SourceArn': TRAIL, 'aws:SourceAccount': '444455556666' };
    expect(surroundingsOf(event({ userIdentity })).context).toEqual(context);
    // Of a session it is the machine that has the credentials, which no policy asks for.
    const session = { ...userIdentity, type: 'AssumedRole' };
    expect(surroundingsOf(event({ userIdentity: session })).context).toEqual({});
  });

  it.each([
    ['true', { 'aws:MultiFactorAuthPresent': 'true' }],
    ['false', {}],
  ])('has the second factor of a session: %s', (mfaAuthenticated, context) => {
    const sessionContext = { attributes: { mfaAuthenticated } };
    const userIdentity = { type: 'AssumedRole', sessionContext };
    expect(surroundingsOf(event({ userIdentity })).context).toEqual(context);
  });

  it('does not take a policy’s demand for what was sent', () => {
    const bucketPolicy = {
      Statement: { Condition: { StringEquals: { 'aws:SourceArn': TRAIL } } },
    };
    expect(
      surroundingsOf(event({ requestParameters: { bucketName: 'prod-logs', bucketPolicy } }))
        .context,
    ).toEqual({});
  });
});

describe('another text', () => {
  it.each([
    `delivery denied (aws:SourceArn=${TRAIL}, aws:SourceAccount=444455556666)`,
    `{"aws:SourceArn": "${TRAIL}", "AWS:SourceAccount": ["444455556666"]}`,
  ])('says for whom a service calls: %s', (text) => {
    expect(surroundingsOf(text).context).toEqual({
      'aws:SourceArn': TRAIL,
      'aws:SourceAccount': '444455556666',
    });
  });

  it.each([
    `aws:SourceArn=${TRAIL} aws:SourceArn=${TRAIL}-2`,
    `{"Statement": [{"Condition": {"ArnLike": {"aws:SourceArn": "${TRAIL}"}}}]}`,
    'aws:SourceArn: arn:aws:logs:*',
    'aws:SourceAccount: 12',
    '',
  ])('says nothing that counts: %s', (text) => {
    expect(surroundingsOf(text)).toEqual(NOTHING);
  });
});

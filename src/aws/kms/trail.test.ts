import { describe, expect, it } from 'vitest';
import { ACCOUNT, ALICE, ALL_OF_KMS, bytesOf, REGION, recordedKms } from './kms.test-helper.ts';

const CONTEXT = { 'aws:s3:arn': 'arn:aws:s3:::bucket/object' };

describe('CloudTrail', () => {
  it('gets an event of each call with caller, context and key, and never a key or ciphertext', async () => {
    const kms = recordedKms();
    const role = {
      accessKeyId: 'ASIAROLE',
      arn: `arn:aws:sts::${ACCOUNT}:assumed-role/app/session`,
    };
    kms.principals.add({ ...role, policies: [ALL_OF_KMS] });
    const { Arn } = await kms.key();
    kms.recorder.stage();
    const as = role.accessKeyId;
    const made = await kms.send(
      'kms.generate-data-key',
      'GenerateDataKey',
      { KeyId: Arn, KeySpec: 'AES_256', EncryptionContext: CONTEXT },
      { as },
    );
    const values = { CiphertextBlob: bytesOf(made, 'CiphertextBlob') };
    await kms.send('kms.decrypt', 'Decrypt', { EncryptionContext: CONTEXT }, { as, values });
    const { events } = await kms.finish();
    expect(events.map(({ step }) => step)).toEqual(['kms.build-blob', 'kms.unwrap-data-key']);
    expect(events[0]?.event).toEqual({
      eventVersion: '1.11',
      userIdentity: {
        type: 'AssumedRole',
        principalId: expect.stringMatching(/^AROA[A-Z2-7]{17}:session$/),
        arn: role.arn,
        accountId: ACCOUNT,
        accessKeyId: role.accessKeyId,
        sessionContext: {
          sessionIssuer: {
            type: 'Role',
            principalId: expect.stringMatching(/^AROA[A-Z2-7]{17}$/),
            arn: `arn:aws:iam::${ACCOUNT}:role/app`,
            accountId: ACCOUNT,
            userName: 'app',
          },
          attributes: { creationDate: '2026-11-24T04:05:06Z', mfaAuthenticated: 'false' },
        },
        invokedBy: 'AWS Internal',
      },
      eventTime: '2026-11-24T04:05:06Z',
      eventSource: 'kms.amazonaws.com',
      eventName: 'GenerateDataKey',
      awsRegion: REGION,
      sourceIPAddress: 'AWS Internal',
      userAgent: 'AWS Internal',
      requestParameters: { keyId: Arn, encryptionContext: CONTEXT, keySpec: 'AES_256' },
      responseElements: null,
      additionalEventData: { keyMaterialId: made.json.KeyMaterialId },
      requestID: expect.stringMatching(/^[0-9a-f-]{36}$/),
      eventID: expect.stringMatching(/^[0-9a-f-]{36}$/),
      readOnly: true,
      resources: [{ accountId: ACCOUNT, type: 'AWS::KMS::Key', ARN: Arn }],
      eventType: 'AwsApiCall',
      managementEvent: true,
      recipientAccountId: ACCOUNT,
      eventCategory: 'Management',
    });
    expect(events[1]?.event).toMatchObject({
      eventName: 'Decrypt',
      requestParameters: { encryptionAlgorithm: 'SYMMETRIC_DEFAULT', encryptionContext: CONTEXT },
      resources: [{ ARN: Arn }],
    });
    const text = JSON.stringify(events);
    for (const secret of [made.json.Plaintext, made.json.CiphertextBlob])
      expect(text).not.toContain(secret);
  });

  it('gets refusals with their code and message', async () => {
    const kms = recordedKms();
    kms.principals.add(ALICE);
    const { Arn } = await kms.key();
    kms.recorder.stage();
    const input = { KeyId: Arn, KeySpec: 'AES_256' };
    const refused = await kms.send('kms.generate-data-key', 'GenerateDataKey', input, {
      as: ALICE.accessKeyId,
    });
    const { events } = await kms.finish();
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      step: 'kms.refuse',
      event: {
        errorCode: 'AccessDenied',
        errorMessage: refused.json.message,
        userIdentity: { type: 'IAMUser', userName: 'alice', invokedBy: 'AWS Internal' },
        requestParameters: { keyId: Arn },
        resources: [{ ARN: Arn }],
      },
    });
  });

  it('tells management apart from use', async () => {
    const kms = recordedKms();
    kms.recorder.stage();
    const { KeyId, Arn } = await kms.key({ Description: 'mine' });
    await kms.call('ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 });
    const [created, scheduled] = (await kms.finish()).events;
    expect(created?.event).toMatchObject({
      eventName: 'CreateKey',
      readOnly: false,
      userIdentity: { type: 'Root' },
      requestParameters: { description: 'mine' },
      responseElements: { keyMetadata: { keyId: KeyId, arn: Arn } },
      resources: [{ ARN: Arn }],
    });
    expect(created?.event.userIdentity).not.toHaveProperty('invokedBy');
    expect(scheduled?.event).toMatchObject({
      requestParameters: { keyId: KeyId, pendingWindowInDays: 7 },
      responseElements: { keyId: Arn, keyState: 'PendingDeletion' },
    });
  });
});

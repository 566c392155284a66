import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { USUAL_REQUEST } from '../../scenario/index.ts';
import { namesOf } from '../names.ts';
import { work } from '../work.ts';
import expected from './cases.json' with { type: 'json' };
import { causesOf } from './causes.ts';
import { commandsFor, LOOKS } from './commands.ts';
import { compared } from './compare.ts';
import { CAUSES } from './list.ts';
import { type Pasted, readPasted } from './pasted.ts';
import { requestFrom, withEvidence } from './request-from.ts';

interface Case {
  readonly id: string;
  readonly text: string;
}
const files = import.meta.glob<{ readonly cases: readonly Case[] }>('../../evidence/cases/*.json', {
  eager: true,
  import: 'default',
});
const CASES = Object.values(files).flatMap(({ cases }) => cases);

function pastedCase(id: string): Pasted {
  const found = CASES.find((each) => each.id === id);
  const read = found === undefined ? null : readPasted(found.text);
  if (read === null) throw new Error(`no text "${id}"`);
  return read;
}

const firsts = expected.cases.map(([id = '', first = '', page = '']) => [id, first, page] as const);

/** Texts with names blotted out, and events that say another part than the caller is told. */
const LESS_SAID = [
  ...['kms-placeholders', 'ct-kms-decrypt-implicit-resource', 'ct-lookup-events'],
  ...['ct-vpce-s3'],
];

/** A refusal that names no kind of policy and yet says all that AWS says of it. */
const ALL_SAID = ['cli-block-public-policy-other-wording'];

describe('the first cause', () => {
  it.each(firsts)('of %s is %s', (id, first, page) => {
    expect(expected.pages).toHaveProperty(page);
    const { fitting } = causesOf(pastedCase(id));
    expect(fitting.map(({ cause }) => cause.id)[0]).toBe(first);
  });

  it('tried with the names of the text, gives the text', async () => {
    const notSo: string[] = [];
    let tried = 0;
    for (const [id, first] of firsts) {
      const pasted = pastedCase(id);
      const from = requestFrom(pasted);
      const cause = CAUSES.find((each) => each.id === first);
      if (from.unplayed !== null || cause === undefined) continue;
      const trial = cause.trial(withEvidence(USUAL_REQUEST, from), pasted);
      if (trial === null) continue;
      tried += 1;
      const { told } = await work({ ...trial, rows: [], now: 0 });
      const { likeness, differing, text } = compared(pasted, told, trial.request);
      // Less is said in the one, or hidden by whoever posted it, than in the other.
      const isBare = pasted.isBare && !ALL_SAID.includes(id);
      const wanted = isBare || LESS_SAID.includes(id) ? 'fits' : 'same';
      if (likeness !== wanted) notSo.push(`${id}: ${likeness} ${differing} ${text}`);
    }
    expect(tried).toBeGreaterThanOrEqual(40);
    expect(notSo).toEqual([]);
  });
});

describe('what can be a cause', () => {
  it('is said to fit or not to, once, for every text', () => {
    for (const { text } of CASES) {
      const read = readPasted(text);
      if (read === null) continue;
      const { fitting, others } = causesOf(read);
      const ids = [...fitting, ...others].map(({ cause }) => cause.id);
      expect(ids.toSorted()).toEqual(CAUSES.map(({ id }) => id).toSorted());
    }
  });

  it('fits no command and no event of what was done', () => {
    const read = pastedCase('cmd-api-put');
    expect(read.isNoRefusal).toBe(true);
    expect(causesOf(read).fitting).toEqual([]);
    expect(causesOf(pastedCase('ct-kms-decrypt')).fitting).toEqual([]);
  });

  it('has a page of AWS’s', () => {
    for (const { page } of CAUSES) expect(page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
  });
});

describe('the request of a text', () => {
  it('has the names and the encryption that the text has', () => {
    const { request, open, unplayed } = requestFrom(pastedCase('go1-copilot-kms-identity'));
    expect(request).toMatchObject({ operation: 'upload', mode: 'sse-kms', region: 'eu-west-1' });
    expect(request['key-arn']).toMatch(/^arn:aws:kms:eu-west-1:111122223333:key\//);
    expect(request['caller-arn']).toMatch(/^arn:aws:sts::111122223333:assumed-role\//);
    expect(open).toEqual(['bucket', 'object']);
    expect(unplayed).toBeNull();
  });

  it('takes a caller of another account than the key’s for one', () => {
    const from = requestFrom(pastedCase('ct-lookup-events'));
    expect(from.request).toMatchObject({ caller: 'other-account', account: '444455556666' });
    expect(namesOf(withEvidence(USUAL_REQUEST, from))).toMatchObject({
      callerAccount: '111122223333',
      account: '444455556666',
      partition: 'aws-us-gov',
    });
  });

  it('has another owner where KMS hides the key from an account', () => {
    const from = requestFrom(pastedCase('xml-message-only-kms-decrypt'));
    const { account, callerAccount } = namesOf(withEvidence(USUAL_REQUEST, from));
    expect(callerAccount).toBe('111122223333');
    expect(account).not.toBe(callerAccount);
  });

  it('takes the place and the call of a KMS refusal from what the program says of them', () => {
    const text =
      'upload failed: ./a.csv to s3://prod-data/2026/a.csv An error occurred (AccessDenied) when calling the UploadPart operation: User: arn:aws:iam::444455556666:user/etl is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:eu-west-1:444455556666:key/1234abcd-12ab-34cd-56ef-1234567890ab because no identity-based policy allows the kms:Decrypt action';
    const pasted = readPasted(text);
    expect(pasted === null ? null : requestFrom(pasted).request).toMatchObject({
      operation: 'multipart',
      bucket: 'prod-data',
      object: '2026/a.csv',
      mode: 'sse-kms',
    });
  });

  it('does not take what was hidden in a text for a name', () => {
    expect(requestFrom(pastedCase('kms-placeholders')).request).toEqual({
      operation: 'download',
      mode: 'sse-kms',
      region: 'us-east-1',
    });
  });

  it('is a service’s, for the resource that the event names, in the bucket’s account', async () => {
    const source = 'arn:aws:cloudtrail:eu-west-1:444455556666:trail/all';
    const pasted = readPasted(
      JSON.stringify({
        userIdentity: { type: 'AWSService', invokedBy: 'cloudtrail.amazonaws.com' },
        eventSource: 's3.amazonaws.com',
        eventName: 'PutObject',
        awsRegion: 'eu-west-1',
        errorCode: 'AccessDenied',
        errorMessage: 'Access Denied',
        requestParameters: { bucketName: 'prod-logs', key: 'AWSLogs/x.json.gz' },
        resources: [{ accountId: '444455556666', type: 'AWS::S3::Bucket' }],
        eventContext: { requestContext: { 'aws:SourceArn': source } },
      }),
    );
    if (pasted === null) throw new Error('it is read');
    const from = requestFrom(pasted);
    const request = withEvidence(USUAL_REQUEST, from);
    expect(request).toMatchObject({
      caller: 'service',
      service: 'cloudtrail.amazonaws.com',
      account: '444455556666',
      region: 'eu-west-1',
      bucket: 'prod-logs',
    });
    expect(from.context).toEqual([{ key: 'aws:SourceArn', value: source }]);
    // Once taken, there is nothing more to take.
    expect(withEvidence(request, from)).toEqual(request);
    const { fitting, others } = causesOf(pasted);
    expect(fitting.map(({ cause }) => cause.id).slice(0, 2)).toEqual([
      'bucket-denies',
      'bucket-silent',
    ]);
    const misfits = others.filter(({ misfit }) => misfit === 'is-service');
    expect(misfits.map(({ cause }) => cause.id)).toEqual(
      expect.arrayContaining(['identity-silent', 'bucket-silent-foreign', 'scp-denies']),
    );
    // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html
    const policyFor = (trail: string) =>
      JSON.stringify({
        Version: '2012-10-17',
        Statement: {
          Effect: 'Allow',
          Principal: { Service: 'cloudtrail.amazonaws.com' },
          Action: 's3:PutObject',
          Resource: 'arn:aws:s3:::prod-logs/AWSLogs/*',
          Condition: { StringEquals: { 'aws:SourceArn': trail } },
        },
      });
    const verdict = async (trail: string) => {
      const texts = { bucket: policyFor(trail), identity: '', key: '' };
      const plain = { ...request, mode: 'sse-s3' } as const;
      return (await work({ request: plain, texts, rows: [], now: 0 })).judgement.overall;
    };
    expect(await verdict(source)).toBe('allowed');
    expect(await verdict(source.replace('trail/all', 'trail/my-trail'))).toBe('refused');
  });

  it('says which action is not played', () => {
    expect(requestFrom(pastedCase('tf2-lifecycle-explicit-wrapped')).unplayed).toBe(
      's3:GetLifecycleConfiguration',
    );
  });
});

/** The words of a command as a POSIX shell takes them; what it would act upon is none. */
function wordsOf(command: string): readonly string[] {
  const words = command.match(/(?:'[^']*'|\\'|[\w@%+=:,./-])+|[^ ]/g) ?? [];
  return words.map((word) => word.replace(/'([^']*)'|\\(')/g, '$1$2'));
}

describe('a command', () => {
  // https://aws.amazon.com/blogs/security/enhanced-access-denied-error-messages-with-policy-arns
  it.each([
    ['scp', 'arn-cli-scp', ['aws organizations describe-policy --policy-id p-1a2b3c4d']],
    ['rcp', 'arn-rcp-kms-console', ['aws organizations describe-policy --policy-id p-5e6f7a8b']],
    [
      'boundary',
      'arn-boundary-and-encoded',
      [
        'aws iam get-policy --policy-arn arn:aws:iam::111122223333:policy/team/lab-boundary',
        'aws iam get-policy-version --policy-arn arn:aws:iam::111122223333:policy/team/lab-boundary --version-id v1',
      ],
    ],
  ] as const)('prints the very %s that %s names', (look, id, commands) => {
    const { denyingPolicy } = pastedCase(id);
    const names = namesOf(USUAL_REQUEST);
    expect(commandsFor(look, names, denyingPolicy)).toEqual(commands);
    // Who calls, and what else is to be looked at, is not in it.
    expect(commandsFor('who-am-i', names, denyingPolicy)).toEqual(commandsFor('who-am-i', names));
    expect(commandsFor('bucket', names, denyingPolicy)).toEqual(commandsFor('bucket', names));
  });

  it('finds an endpoint of KMS where that is what refused', () => {
    const { fitting } = causesOf(pastedCase('ct-vpce-kms'));
    expect(fitting.map(({ cause }) => cause.id)).toEqual(['endpoint-denies', 'endpoint-silent']);
    expect(commandsFor('endpoint', namesOf(USUAL_REQUEST)).join()).toMatch(/\.s3,com.*\.kms/);
  });

  it('quotes any name', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...LOOKS), (name, look) => {
        const names = { ...namesOf(USUAL_REQUEST), bucket: name, objectKey: name };
        for (const command of commandsFor(look, names)) {
          const isNamed = /--bucket|--prefix|--key /.test(command);
          expect(!isNamed || wordsOf(command).includes(name)).toBe(true);
        }
      }),
    );
  });
});

it('any text is taken', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(...CASES),
      fc.nat(),
      (noise, { text }, at) => {
        const cut = at % (text.length + 1);
        const read = readPasted(text.slice(0, cut) + noise + text.slice(cut));
        if (read === null) return;
        const { fitting, others } = causesOf(read);
        expect(fitting.length + others.length).toBe(CAUSES.length);
        withEvidence(USUAL_REQUEST, requestFrom(read));
      },
    ),
  );
});

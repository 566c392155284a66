import { NUMBERS } from '../../numbers.ts';
import { count } from '../../reading.ts';
import type { RealWords } from '../../real/lists.ts';

const [leastDays, , mostDays] = NUMBERS.rotationDays.value.map(count);
const [most, tokyo, elsewhere] = NUMBERS.requestsPerSecond.value.map(count);

/** What has changed, what is not published, and where the explorer is otherwise. */
export const realWords: RealWords = {
  changes: {
    'default-sse-s3':
      'Every new object is encrypted, with SSE-S3 at least. It cannot be turned off; older objects were left as they were.',
    dsse: 'DSSE-KMS was launched: two layers of encryption, for compliance rules that demand them.',
    rotation: `Automatic rotation of a KMS key can have a period of ${leastDays} to ${mostDays} days, and a key can be rotated on demand.`,
    'blocked-types':
      'A bucket can block SSE-C by BlockedEncryptionTypes; uploads with it then end with 403 AccessDenied.',
    'update-encryption':
      'UpdateObjectEncryption changes the encryption of an object in place, by wrapping its data key anew.',
    'sse-c-off':
      'SSE-C is blocked in every new bucket, and in existing ones of accounts without SSE-C objects, except in me-south-1 and me-central-1.',
    'aws-backup':
      'The header x-amz-server-side-encryption may say aws:backup. What that means is not published.',
    requester:
      'A bucket key is fetched at least once for each requester: another role, account or session policy is another one. In 2023 the guide said: for each session.',
    quotas: `The KMS quota is ${most} calls a second in us-east-1, us-west-2 and eu-west-1, ${tokyo} in Tokyo and some others, ${elsewhere} elsewhere. The prose of the same page still names smaller numbers.`,
  },
  unknowns: {
    'bucket-key-life': 'How long a bucket key lives',
    'bucket-key-place': 'Where the wrapped bucket key is kept',
    'bucket-key-wrap': 'How a bucket key protects data keys',
    'second-key': 'How the key of DSSE-KMS’s second layer is made and kept',
    'dsse-calls': 'Which further calls to KMS DSSE-KMS causes',
    'root-rotation': 'How often S3’s root key is rotated',
    'root-wrap': 'How the root key wraps an object’s key',
    sealing: 'The initialization vector, the tag’s length and the pieces of an object’s ciphertext',
    blob: 'The bytes of a ciphertext of KMS',
    context: 'How KMS writes the encryption context before it is authenticated',
    hmac: 'The hash and the salt with which S3 knows a customer’s key again',
    'anonymous-key': 'What an anonymous request with the right customer’s key gets',
    'plain-http': 'The exact answer to a key sent over plain HTTP',
    corrupted: 'The answer where stored bytes do not decrypt',
    order: 'Whether S3 or KMS is asked first for a write',
    'upload-part': 'What a policy on the encryption header sees of a part of an upload',
    'multipart-key': 'Where an upload in parts keeps its data key until it is complete',
    'update-calls': 'When UpdateObjectEncryption checks which permission',
  },
  differences: {
    grants: {
      what: 'Grants of KMS',
      why: 'A grant can allow what no policy allows. S3 does not need them for SSE-KMS. The Policies page judges those that are pasted, and a flow plays them; nothing makes one: CreateGrant is refused.',
    },
    organizations: {
      what: 'Policies of an organization (SCPs and RCPs), permissions boundaries',
      why: 'They can only take away. A flow has those that the Policies page hands over, and otherwise none, so that what is refused is refused by the three policies one sees.',
    },
    sessions: {
      what: 'Session policies',
      why: 'A role here has what its identity policy says. To a Bucket Key, another session policy would be another requester.',
    },
    endpoints: {
      what: 'VPC endpoints and their policies',
      why: 'Requests come over the internet; the condition keys of an endpoint are absent.',
    },
    'access-points': {
      what: 'Access points, Object Lambda, Outposts, Transfer Acceleration',
      why: 'Other ways to the same object; none changes how it is encrypted.',
    },
    'directory-buckets': {
      what: 'Directory buckets (S3 Express One Zone)',
      why: 'Their rules differ: SSE-S3 or SSE-KMS only, one key for a bucket’s life, Bucket Keys always on. Here are general purpose buckets.',
    },
    'object-lock': {
      what: 'Object Lock and legal holds',
      why: 'They keep an object from being changed, and have no part in its encryption. UpdateObjectEncryption fails under them on AWS.',
    },
    replication: {
      what: 'Replication, lifecycle, inventory, Batch Operations',
      why: 'They act on objects in the background, with roles of their own.',
    },
    acls: {
      what: 'Access control lists other than private',
      why: 'AWS turns them off in new buckets. Who would set one gets an answer that says so.',
    },
    'key-kinds': {
      what: 'Imported key material, custom key stores, multi-Region keys; signing with KMS',
      why: 'S3 treats them like any other symmetric key, or cannot use them at all.',
    },
    hsm: {
      what: 'The hardware of KMS',
      why: 'Here a KMS key lies in this tab’s memory, behind a wall that only the drawing has. The rule that it never leaves is kept and checked.',
    },
    time: {
      what: 'Time',
      why: 'Every step takes no time, and S3 and KMS are consistent at once. On AWS a changed policy or key takes a while to be seen everywhere.',
    },
    regions: {
      what: 'Several Regions at once',
      why: 'A flow has one Region, with AWS’s names and addresses; nothing is replicated to another.',
    },
    'client-side': {
      what: 'Client-side encryption and TLS',
      why: 'Beyond what the page is about. That a request came over TLS is known and counts; its bytes are not encrypted again.',
    },
  },
};

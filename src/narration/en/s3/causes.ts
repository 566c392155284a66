import type { CauseWords } from '../../types.ts';
import { DENIED_WORDS } from './denied.ts';

/** Why S3 refuses, encryption left aside. */
export const CAUSE_WORDS = {
  's3-denied': DENIED_WORDS,
  'bad-request': ({ message = '' }) => ({
    cause: `The request itself is not as S3 wants it: ${message}`,
    remedy: 'Correct the request; no permission would help.',
  }),
  'anonymous-cannot': () => ({
    cause: 'This request is open to signed callers only, and nobody signed it.',
    remedy: 'Sign the request.',
  }),
  'unknown-access-key': ({ accessKeyId = '' }) => ({
    cause: `No principal has the access key ${accessKeyId}.`,
    remedy: 'Check the credentials the client uses.',
  }),
  'no-such-bucket': ({ bucket = '' }) => ({
    cause: `There is no bucket “${bucket}”.`,
    remedy: 'Check the name, or create the bucket.',
  }),
  'other-region': ({ bucket = '', region = '' }) => ({
    cause: `The bucket “${bucket}” is in ${region}, and the request went to another Region’s endpoint.`,
    remedy: `Send the request to the endpoint of ${region}.`,
  }),
  'other-bucket-owner': ({ bucket = '', expectedOwner = '' }) => ({
    cause: `The request says that account ${expectedOwner} owns “${bucket}”. Another account does.`,
    remedy: 'Make sure this is the bucket you mean before you send data to it.',
  }),
  'no-such-key': ({ key = '' }) => ({
    cause: `There is no object “${key}” in the bucket.`,
    remedy: 'Check the key. Whoever may not list the bucket would have seen 403 instead.',
  }),
  'no-such-version': ({ key = '', versionId = '' }) => ({
    cause: `“${key}” has no version ${versionId}.`,
    remedy: 'List the versions of the object.',
  }),
  'delete-marker': ({ key = '' }) => ({
    cause: `This version of “${key}” is a delete marker, which has no data.`,
    remedy: 'Read another version, or delete the marker.',
  }),
  'not-modified': ({ etag = '' }) => ({
    cause: `The object still is the one the client has, ETag ${etag}.`,
    remedy: 'Nothing needs to be done: the client’s copy is current.',
  }),
  'precondition-failed': ({ condition = '' }) => ({
    cause: `The request’s condition ${condition} does not hold.`,
    remedy: 'Look at the object again and decide anew.',
  }),
  'range-unsatisfiable': ({ size = '' }) => ({
    cause: `The range begins behind the end of the object, which has ${size} bytes.`,
    remedy: 'Ask for a range within the object.',
  }),
  'checksum-mismatch': ({ algorithm = '', claimed = '', computed = '' }) => ({
    cause: `The client says the ${algorithm} is ${claimed}; over the bytes that arrived it is ${computed}. Something changed on the way.`,
    remedy: 'Send the request again.',
  }),
  'body-incomplete': () => ({
    cause: 'The body is not as long as announced, or its chunks are not well-formed.',
    remedy: 'Send the whole body.',
  }),
  'acls-disabled': ({ bucket = '' }) => ({
    cause: `ACLs are switched off in “${bucket}”: Object Ownership is “Bucket owner enforced”, the default.`,
    remedy: 'Grant access by the bucket policy instead.',
  }),
  'malformed-policy': ({ message = '' }) => ({
    cause: `The policy is not one that S3 takes: ${message}`,
    remedy: 'Correct the document. The Policies page shows the place.',
  }),
  'public-policy-blocked': ({ bucket = '' }) => ({
    cause: `The policy would make “${bucket}” public, and Block Public Access is on, as on every new bucket.`,
    remedy:
      'Narrow the policy to known principals, or turn BlockPublicPolicy off first if the data is meant to be public.',
  }),
  'policy-of-other-account': ({ bucket = '' }) => ({
    cause: `Only callers of the account that owns “${bucket}” may put its policy, whatever they are permitted.`,
    remedy: 'Call as a role or user of the bucket owner’s account.',
  }),
  'object-of-other-account': ({ resource = '' }) => ({
    cause: `${resource} belongs to another account than the bucket, and its ACL does not let the caller’s in. No policy of the bucket owner reaches it.`,
    remedy:
      'Have its owner upload it again with bucket-owner-full-control, or switch Object Ownership to “Bucket owner enforced”: then it is the bucket owner’s.',
  }),
  'public-acl-blocked': ({ bucket = '' }) => ({
    cause: `The ACL would make something of “${bucket}” public, and Block Public Access is on, as on every new bucket.`,
    remedy: 'Give access by a bucket policy that names principals; ACLs are best left off.',
  }),
  'no-such-upload': () => ({
    cause: 'No upload of this id is under way: it was completed, aborted, or never begun.',
    remedy: 'Begin a new upload.',
  }),
  'part-order': () => ({
    cause: 'The parts in the list do not ascend.',
    remedy: 'List the parts by their numbers, each once.',
  }),
  'part-not-found': ({ part = '' }) => ({
    cause: `Part ${part} was not uploaded, or has another ETag or checksum than the list says.`,
    remedy: 'List each part with the ETag that UploadPart returned for it.',
  }),
  'part-too-small': ({ part = '', size = '' }) => ({
    cause: `Part ${part} has ${size} bytes. Every part but the last must have at least 5 MiB.`,
    remedy: 'Cut the object into larger parts.',
  }),
  'copy-onto-itself': () => ({
    cause: 'The copy would put the object onto itself and change nothing of it.',
    remedy: 'Ask for another encryption, other metadata or another storage class.',
  }),
  'presigned-parameters': ({ message = '' }) => ({
    cause: `What the presigned URL says of its signature is not as S3 wants it: ${message}`,
    remedy: 'Have the URL made by an SDK or the AWS CLI, for seven days at most.',
  }),
  'request-expired': ({ expires = '' }) => ({
    cause: `The presigned URL held until ${expires}.`,
    remedy:
      'Make a new one. Whoever has it acts as the one who signed it, for as long as it holds.',
  }),
  'signed-header-missing': ({ header = '' }) => ({
    cause: `The signature covers the header ${header}, and the request does not have it.`,
    remedy: 'Send every header that was signed, with the value that was signed.',
  }),
  'signature-mismatch': ({ accessKeyId = '' }) => ({
    cause: `The signature is not the one that the secret of ${accessKeyId} gives for this request: it was made with another secret, or the request was changed on its way.`,
    remedy:
      'Compare the canonical request in the answer with the one that the client signed, line by line; if they are alike, the secret is another.',
  }),
  'request-time-skewed': ({ requestTime = '', serverTime = '' }) => ({
    cause: `The request was signed at ${requestTime}, and here it is ${serverTime}. S3 takes a difference of 15 minutes at most.`,
    remedy: 'Set the client’s clock.',
  }),
  'form-condition-failed': ({ condition = '' }) => ({
    cause: `The form’s policy demands ${condition}, and the form is not so.`,
    remedy: 'Fill the form in as its policy says, or have another policy signed.',
  }),
  'form-field-not-covered': ({ fields = '' }) => ({
    cause: `No condition of the form’s policy speaks of ${fields}. Each field must stand in one.`,
    remedy: 'Leave these fields out, or have a policy signed that has a condition for each.',
  }),
  'form-expired': ({ expires = '' }) => ({
    cause: `The form’s policy held until ${expires}.`,
    remedy: 'Have a new policy signed.',
  }),
  'headers-not-signed': ({ headers = '' }) => ({
    cause: `The signature does not cover ${headers}. S3 takes no x-amz- header that was not signed.`,
    remedy: 'Sign these headers as well, or leave them out.',
  }),
  'signed-for-other-region': ({ signed = '', region = '' }) => ({
    cause: `The signature is for ${signed}, and what it is used for is in ${region}.`,
    remedy: `Sign for ${region}.`,
  }),
  'object-archived': ({ storageClass = '' }) => ({
    cause: `The object is in the storage class ${storageClass}: its data must be restored before they can be read.`,
    remedy: 'Restore the object first. That is not simulated here.',
  }),
} satisfies Readonly<Record<string, CauseWords>>;

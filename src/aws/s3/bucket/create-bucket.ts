import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import type { S3Call } from '../call.ts';
import type { Check, S3Failure } from '../errors.ts';
import { invalidArgument, MALFORMED_XML, notImplemented, PASSED, refuse } from '../errors.ts';
import type { AccountOperation } from '../operation.ts';
import { textPayload } from '../wire/body.ts';
import { parseXml, textAt } from '../wire/parse-xml.ts';
import { bucketArn, newBucket } from './bucket.ts';
import { OWNERSHIPS } from './ownership-controls.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
const NAME =
  /^(?!xn--|sthree-|amzn-s3-demo-)(?!.*(?:-s3alias|--ol-s3|--x-s3|--table-s3|\.mrap)$)(?!\d+\.\d+\.\d+\.\d+$)(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html */
export const createBucket: AccountOperation = {
  name: 'CreateBucket',
  method: 'PUT',
  on: 'bucket',
  subresource: null,
  action: 's3:CreateBucket',
  resource: ({ bucketName, state }) => bucketArn({ name: bucketName ?? '', region: state.region }),
  async run(call, { account }) {
    const name = call.bucketName ?? '';
    const { state } = call;
    const named = { details: { BucketName: name } };
    if (!NAME.test(name)) {
      return refuse('InvalidBucketName', 'The specified bucket is not valid.', named);
    }
    const kept = checkKept(call);
    if (!kept.ok) return kept;
    const ownership = ownershipOf(call);
    if (!ownership.ok) return ownership;
    const region = await regionOf(call);
    if (!region.ok) return region;
    const existing = state.buckets.get(name);
    const headers = [
      ['Location', `/${name}`],
      ['x-amz-bucket-arn', bucketArn({ name, region: region.value })],
    ] as const;
    if (existing?.account === account) {
      // In the first Region, and only there, making one's own bucket again has always been accepted.
      if (existing.region === 'us-east-1' && region.value === 'us-east-1') {
        return ok({ status: 200, headers, body: null });
      }
      return refuse(
        'BucketAlreadyOwnedByYou',
        'Your previous request to create the named bucket succeeded and you already own it.',
        named,
      );
    }
    if (existing !== undefined) {
      return refuse(
        'BucketAlreadyExists',
        'The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.',
        named,
      );
    }
    const bucket = newBucket({
      name,
      region: region.value,
      account,
      created: state.clock.now(),
    });
    bucket.ownership = ownership.value;
    state.buckets.set(name, bucket);
    return ok({ status: 200, headers, body: null });
  },
};

/** Object Ownership; ACLs can only be given where it allows them. */
function ownershipOf(call: S3Call): Result<string, S3Failure> {
  const acl = call.header('x-amz-acl');
  // Recorded by several clients: whoever makes a bucket with the private ACL keeps ACLs.
  const byDefault = acl === 'private' ? 'BucketOwnerPreferred' : 'BucketOwnerEnforced';
  const ownership = call.header('x-amz-object-ownership') ?? byDefault;
  if (!OWNERSHIPS.includes(ownership)) {
    return invalidArgument(
      `Invalid x-amz-object-ownership header: ${ownership}`,
      'x-amz-object-ownership',
    );
  }
  const opens =
    (acl !== null && acl !== 'private') ||
    call.request.headers.some(([name]) => /^x-amz-grant-/i.test(name));
  if (opens && ownership === 'BucketOwnerEnforced') {
    return refuse(
      'InvalidBucketAclWithObjectOwnership',
      "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting",
    );
  }
  // Grants to others are not simulated: see acl.ts.
  return opens ? notImplemented('x-amz-acl') : ok(ownership);
}

/** Refuses what a bucket here cannot be: with Object Lock, or in a namespace of the account's own. */
function checkKept(call: S3Call): Check {
  const lock = 'x-amz-bucket-object-lock-enabled';
  if (call.header(lock)?.toLowerCase() === 'true') return notImplemented(lock);
  const namespace = 'x-amz-bucket-namespace';
  return ['global', null].includes(call.header(namespace)) ? PASSED : notImplemented(namespace);
}

/** The Region asked for, or the endpoint's own. */
async function regionOf(call: S3Call): Promise<Result<string, S3Failure>> {
  const body = await textPayload(call);
  if (!body.ok) return body;
  if (body.value === '') return unconstrained(call);
  const document = await parseXml(body.value);
  if (document?.name !== 'CreateBucketConfiguration') return MALFORMED_XML;
  // Of directory buckets, and tags.
  const other = document.children.find(({ name }) => name !== 'LocationConstraint');
  if (other !== undefined) return notImplemented(other.name);
  const constraint = textAt(document, 'LocationConstraint');
  if (constraint === null || constraint === '') return unconstrained(call);
  const region = constraint === 'EU' ? 'eu-west-1' : constraint;
  if (!/^[a-z]{2}(-[a-z]+)+-\d$/.test(region)) {
    return refuse('InvalidLocationConstraint', 'The specified location-constraint is not valid', {
      details: { LocationConstraint: constraint },
    });
  }
  // The first Region's endpoint makes buckets anywhere; the others only their own.
  const { addressRegion } = call;
  if (addressRegion !== null && addressRegion !== 'us-east-1' && addressRegion !== region) {
    return refuse(
      'IllegalLocationConstraintException',
      `The ${constraint} location constraint is incompatible for the region specific endpoint this request was sent to.`,
    );
  }
  return ok(region);
}

/** Without a constraint a bucket comes to be in the first Region, at that Region's endpoint or one that names none. */
function unconstrained(call: S3Call): Result<string, S3Failure> {
  const { addressRegion } = call;
  if (addressRegion === null || addressRegion === 'us-east-1') return ok(call.endpointRegion);
  return refuse(
    'IllegalLocationConstraintException',
    'The unspecified location constraint is incompatible for the region specific endpoint this request was sent to.',
  );
}

const allow = (Action: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource: '*' }],
});

const account = 'iam-data/aws/aws/accounts/111122223333';
const organization = 'iam-data/aws/aws/organizations/o-exampleorgid';
const key = `${account}/kms/eu-west-1/key/1234abcd-12ab-34cd-56ef-1234567890ab`;
const policyArn = (name: string) => `arn:aws:iam::111122223333:policy/${name}`;
const scp = 'arn:aws:organizations::999999999999:policy/o-exampleorgid/service_control_policy';
const full = 'arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess';

/**
 * A small folder of what iam-collect collects, laid out as its sources do
 * (`FileSystemAwsIamStore`, `authorizationDetails`, `buckets`, `key`, `organizations`, `vpcEndpoints`).
 */
export const COLLECTED: Readonly<Record<string, unknown>> = {
  [`${account}/organization.json`]: { organizationId: 'o-exampleorgid' },
  [`${account}/s3-bpa.json`]: { RestrictPublicBuckets: true },
  [`${account}/s3/amzn-s3-demo-bucket/metadata.json`]: {
    name: 'amzn-s3-demo-bucket',
    region: 'eu-west-1',
    arn: 'arn:aws:s3:::amzn-s3-demo-bucket',
  },
  [`${account}/s3/amzn-s3-demo-bucket/policy.json`]: {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ],
  },
  [`${account}/s3/amzn-s3-demo-bucket/bpa.json`]: { BlockPublicPolicy: true },
  [`${account}/s3/amzn-s3-demo-bucket/encryption.json`]: [
    { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' }, BucketKeyEnabled: true },
  ],
  [`${key}/metadata.json`]: { id: '1234abcd-12ab-34cd-56ef-1234567890ab' },
  [`${key}/policy.json`]: {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::111122223333:root' },
        Action: 'kms:*',
        Resource: '*',
      },
    ],
  },
  [`${account}/iam/role/team%2fapp/metadata.json`]: {
    arn: 'arn:aws:iam::111122223333:role/team/App',
    name: 'App',
    path: '/team/',
    permissionBoundary: policyArn('Edge'),
  },
  [`${account}/iam/role/team%2fapp/trust-policy.json`]: { Version: '2012-10-17', Statement: [] },
  [`${account}/iam/role/team%2fapp/inline-policies.json`]: [
    { PolicyName: 'upload', PolicyDocument: allow('s3:PutObject') },
  ],
  [`${account}/iam/role/team%2fapp/managed-policies.json`]: [
    policyArn('data/Store'),
    'arn:aws:iam::aws:policy/ReadOnlyAccess',
  ],
  [`${account}/iam/policy/data%2fstore/current-policy.json`]: allow('kms:GenerateDataKey'),
  [`${account}/iam/policy/edge/current-policy.json`]: allow('s3:*'),
  [`${account}/iam/aws/policy/readonlyaccess/current-policy.json`]: allow('s3:Get*'),
  [`${account}/iam/user/jane/metadata.json`]: { arn: 'arn:aws:iam::111122223333:user/Jane' },
  [`${account}/iam/user/jane/groups.json`]: ['arn:aws:iam::111122223333:group/Readers'],
  [`${account}/iam/group/readers/inline-policies.json`]: [
    { PolicyName: 'readers', PolicyDocument: allow('s3:GetObject') },
  ],
  [`${account}/ec2/eu-west-1/vpc-endpoint/vpce-1a2b3c4d/endpoint-policy.json`]: {
    Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
  },
  [`${organization}/accounts.json`]: {
    '111122223333': { ou: 'ou-examplerootid111-exampleouid111', scps: [full], rcps: [] },
  },
  [`${organization}/ous.json`]: {
    'r-examplerootid111': {
      scps: [full],
      rcps: ['arn:aws:organizations::9:policy/o-exampleorgid/resource_control_policy/p-tls'],
    },
    'ou-examplerootid111-exampleouid111': {
      parent: 'r-examplerootid111',
      scps: [`${scp}/p-Europe`],
      rcps: [],
    },
  },
  [`${organization}/scps/p-fullawsaccess/metadata.json`]: { name: 'FullAWSAccess' },
  [`${organization}/scps/p-fullawsaccess/policy.json`]: allow('*'),
  [`${organization}/scps/p-europe/metadata.json`]: { name: 'OnlyEurope' },
  [`${organization}/scps/p-europe/policy.json`]: allow('s3:*'),
  [`${organization}/rcps/p-tls/metadata.json`]: { name: 'OnlyTLS' },
  [`${organization}/rcps/p-tls/policy.json`]: {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' }],
  },
};

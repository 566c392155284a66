import type { KeyGrant } from '../../../aws/iam/index.ts';
import {
  attribute,
  type Block,
  block,
  literal,
  policyExpression,
  reference,
} from '../../../code/terraform/hcl.ts';
import type { Names } from '../../../judge/names.ts';
import { attachedTo, type CopiedPolicy, ORGANIZATION_TYPES, policyName } from './copied-policy.ts';

/**
 * The resources that a policy is in Terraform; none for what Terraform does not manage (the policy of a session) and for
 * a policy of callers that the caller is not.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs
 */
export function terraformBlocks(policy: CopiedPolicy, names: Names): readonly Block[] {
  if (policy.kind === 'grant') {
    return policy.grants.map((grant, at) =>
      keyGrant(grant, names, at === 0 ? policy.id : `${policy.id}-${at + 1}`),
    );
  }
  const label = ['bucket', 'identity', 'key'].includes(policy.id) ? 'this' : labelOf(policy.id);
  const document = policyExpression(policy.document, []);
  const name = attribute('name', literal(policyName(policy)));
  const whom = attachedTo(names);
  switch (policy.kind) {
    case 'bucket':
      return [
        block(
          'resource',
          ['aws_s3_bucket_policy', label],
          attribute('bucket', literal(names.bucket)),
          attribute('policy', document),
        ),
      ];
    case 'key':
      return [
        block(
          'resource',
          ['aws_kms_key_policy', label],
          attribute('key_id', literal(names.keyArn)),
          attribute('policy', document),
        ),
      ];
    case 'identity':
      return whom === null
        ? []
        : [
            block(
              'resource',
              [`aws_iam_${whom.kind}_policy`, label],
              name,
              attribute(whom.kind, literal(whom.name)),
              attribute('policy', document),
            ),
          ];
    case 'boundary':
      return whom === null
        ? []
        : [
            block(
              'resource',
              ['aws_iam_policy', label],
              {
                comment: [
                  `# aws_iam_${whom.kind} ${whom.name}: permissions_boundary = aws_iam_policy.${label}.arn`,
                ],
              },
              name,
              attribute('policy', document),
            ),
          ];
    case 'session':
      return [];
    case 'endpoint': {
      const endpoint = variableOf(label, 'vpc_endpoint_id');
      return [
        variable(endpoint),
        block(
          'resource',
          ['aws_vpc_endpoint_policy', label],
          attribute('vpc_endpoint_id', reference(`var.${endpoint}`)),
          attribute('policy', document),
        ),
      ];
    }
    case 'scp':
    case 'rcp': {
      // Root, organizational unit or account: each level has its own.
      const target = variableOf(label, 'target_id');
      return [
        variable(target),
        block(
          'resource',
          ['aws_organizations_policy', label],
          name,
          attribute('type', literal(ORGANIZATION_TYPES[policy.kind])),
          attribute('content', document),
        ),
        block(
          'resource',
          ['aws_organizations_policy_attachment', label],
          attribute('policy_id', reference(`aws_organizations_policy.${label}.id`)),
          attribute('target_id', reference(`var.${target}`)),
        ),
      ];
    }
  }
}

/** What nobody but whoever applies the configuration knows; Terraform refuses what is not declared. */
function variable(name: string): Block {
  return block('variable', [name], attribute('type', reference('string')));
}

function variableOf(label: string, what: string): string {
  return `${label.replaceAll('-', '_')}_${what}`;
}

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/kms_grant */
function keyGrant(grant: KeyGrant, { keyArn }: Names, id: string): Block {
  const { GranteePrincipal, Operations, Constraints = {}, KeyId, Name } = grant;
  const pairs = (found: Readonly<Record<string, string>>) => ({
    kind: 'object' as const,
    members: Object.entries(found).map(([key, value]) => [key, literal(value)] as const),
  });
  const { EncryptionContextEquals: equals, EncryptionContextSubset: subset } = Constraints;
  return block(
    'resource',
    ['aws_kms_grant', labelOf(id)],
    ...(Name === undefined ? [] : [attribute('name', literal(Name))]),
    attribute('key_id', literal(KeyId ?? keyArn)),
    attribute('grantee_principal', literal(GranteePrincipal)),
    attribute('operations', { kind: 'list', items: Operations.map((one) => literal(one)) }),
    ...(equals === undefined && subset === undefined
      ? []
      : [
          block(
            'constraints',
            [],
            ...(equals === undefined
              ? []
              : [attribute('encryption_context_equals', pairs(equals))]),
            ...(subset === undefined
              ? []
              : [attribute('encryption_context_subset', pairs(subset))]),
          ),
        ]),
  );
}

/** A name that Terraform takes for a resource. */
function labelOf(id: string): string {
  const usable = id.replace(/[^\w-]+/g, '_');
  return /^[A-Za-z_]/.test(usable) ? usable : `_${usable}`;
}

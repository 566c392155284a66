import type { ProblemTexts } from '../../iam/iam-texts.ts';

/** What is wrong with a policy's text. */
export const PROBLEMS: ProblemTexts = {
  problems: {
    'json-empty': 'There is no text. A policy is a JSON object.',
    'json-unexpected': 'Not JSON: {found} is unexpected here.',
    'json-string-open': 'Not JSON: this string has no closing quotation mark.',
    'json-string-control': 'Not JSON: a control character stands in a string.',
    'json-escape': 'Not JSON: unknown escape sequence in a string.',
    'json-number': 'Not JSON: this is not a number.',
    'json-trailing': 'Not JSON: {found} follows the end of the document.',
    'json-too-deep': 'Nested too deeply for a policy.',
    'too-large': 'Too large: {size} {unit}, at most {limit} are allowed.',
    'session-character': 'A session policy cannot hold {found}: only characters up to U+00FF.',
    'document-not-object': 'A policy is a JSON object.',
    'duplicate-key': 'The key "{key}" stands twice in one object.',
    'unknown-key': 'Unknown key "{key}".',
    'version-unknown': 'Version must be "2012-10-17" or "2008-10-17".',
    'version-required': 'This kind of policy must say "Version": "2012-10-17".',
    'not-a-string': 'A string is expected here.',
    'statement-missing': 'Statement is missing.',
    'statement-empty': 'Statement must hold at least one statement.',
    'statement-not-object': 'A statement is a JSON object.',
    'sid-characters': 'The Sid of an IAM policy may hold only letters and digits.',
    'sid-duplicate': 'The Sid "{sid}" is used twice.',
    'effect-missing': 'Effect is missing.',
    'effect-invalid': 'Effect must be "Allow" or "Deny".',
    'action-missing': 'Action (or NotAction) is missing.',
    'action-both': 'Action and NotAction exclude each other.',
    'action-no-service':
      'The action "{value}" names no service: write it as "service:Action", such as "s3:GetObject".',
    'action-malformed': '"{value}" is not an action.',
    'action-other-service': 'A bucket policy can only hold S3 actions, not "{value}".',
    'action-unknown': 'S3 has no action "{value}", so it does not save the policy.',
    'resource-missing': 'Resource (or NotResource) is missing.',
    'resource-both': 'Resource and NotResource exclude each other.',
    'resource-arn': '"{value}" is not an ARN: arn:partition:service:region:account:resource.',
    'resource-service': 'A bucket policy can only hold S3 resources, not "{value}".',
    'resource-variable-in-prefix':
      'A policy variable may stand only after the fifth colon of an ARN: "{value}".',
    'list-empty': 'The list is empty.',
    'principal-in-identity-policy':
      'An IAM policy cannot have {element}: it speaks of whom it is attached to.',
    'principal-in-scp':
      'A service control policy cannot have {element}: it is for all principals of the accounts it is attached to.',
    'principal-missing': 'Principal (or NotPrincipal) is missing.',
    'principal-both': 'Principal and NotPrincipal exclude each other.',
    'principal-shape':
      'A principal is "*" or an object such as {"AWS": "arn:aws:iam::111122223333:root"}.',
    'principal-type':
      'Unknown type of principal "{type}": AWS, Service, Federated or CanonicalUser.',
    'principal-wildcard': 'A wildcard cannot stand for a part of a principal: "{value}".',
    'principal-invalid': '"{value}" is not an account ID or the ARN of a user, role or session.',
    'not-principal-allow':
      'AWS does not support NotPrincipal with "Allow": it would allow everybody else, unsigned requests among them.',
    'rcp-element': 'A resource control policy cannot have {element}.',
    'rcp-allow':
      'A resource control policy of your own can only deny; only RCPFullAWSAccess, which AWS attaches, allows.',
    'rcp-principal':
      'The principal of a resource control policy can only be "*". Name principals in conditions, such as "aws:PrincipalArn".',
    'rcp-action-all':
      'A resource control policy of your own must name the service: "s3:*" or "kms:*", not "*".',
    'condition-not-object': 'Condition is an object: operator, then key, then value.',
    'operator-unknown': 'Unknown condition operator "{operator}".',
    'operator-not-object': 'The operator "{operator}" takes an object of condition keys.',
    'condition-key': 'The condition key "{key}" names no service, as "aws:SourceIp" does.',
    'condition-key-unknown':
      'There is no condition key "{key}" for S3, so it does not save the policy.',
    'condition-key-unfit':
      'The action "{action}" does not have the condition key "{key}", so S3 does not save the policy.',
    'condition-value-type':
      'A condition’s value is a string, number or Boolean, or a list of those.',
    'condition-value': '"{value}" is not a value of {operator}.',
    'grant-not-object': 'A grant is a JSON object, as “aws kms list-grants” prints it.',
    'grantee-missing': 'GranteePrincipal is missing: to whom the grant is given.',
    'grantee-invalid':
      '"{value}" is not the ARN of a user, role, session or account, nor a service such as “dynamodb.amazonaws.com”.',
    'operations-missing': 'Operations is missing: a list such as ["Decrypt", "GenerateDataKey"].',
    'operation-unknown': 'A grant cannot allow "{value}".',
    'constraint-unknown':
      'Only EncryptionContextEquals and EncryptionContextSubset can be judged here, not "{key}".',
    'constraint-pairs':
      'A constraint holds up to 8 pairs of strings, such as {"EncryptionContextSubset": {"team": "blue"}}.',
  },
  units: { bytes: 'bytes', characters: 'characters' },
  end: 'the end of the text',
  didYouMean: (suggestion) => ` Did you mean "${suggestion}"?`,
};

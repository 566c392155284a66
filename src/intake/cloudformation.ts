/*
 * Resources of CloudFormation, alone or in a template.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */
import type { Finds } from './finds.ts';
import type { FoundKind, KnownPlace } from './intake.ts';
import { Intrinsics } from './intrinsics.ts';
import { sayPrincipal } from './names.ts';
import { ORGANIZATION_KINDS } from './outputs.ts';
import { bucketDefaultOf, ownershipOf, publicAccessBlockOf } from './settings.ts';
import { isMembers, listIn, type Members, member, textIn } from './values.ts';

/** Reads a template or one resource; false where the value is neither. */
export function readCloudFormation(value: Members, place: KnownPlace, finds: Finds): boolean {
  const resources = member(value, 'Resources');
  if (isMembers(resources) && Object.values(resources).some(isResource)) {
    new Template(value, place, finds).read();
    return true;
  }
  if (isResource(value)) {
    new Template({ Resources: { [textIn(value, 'Type') ?? '']: value } }, place, finds).read();
    return true;
  }
  // A part of a template: resources by their names.
  const own = Object.values(value);
  if (own.length === 0 || !own.every(isResource)) return false;
  new Template({ Resources: value }, place, finds).read();
  return true;
}

function isResource(value: unknown): value is Members {
  return /^(?:AWS|Alexa|Custom)::/.test(textIn(value, 'Type') ?? '');
}

const PRINCIPALS = new Set(['AWS::IAM::Role', 'AWS::IAM::User', 'AWS::IAM::Group']);

/** Which property of which resource is a policy, of which kind, and which names it. */
const POLICIES: ReadonlyMap<string, readonly [document: string, kind: FoundKind, name: string]> =
  new Map([
    ['AWS::S3::BucketPolicy', ['PolicyDocument', 'bucket', '']],
    ['AWS::KMS::Key', ['KeyPolicy', 'key', '']],
    ['AWS::IAM::ManagedPolicy', ['PolicyDocument', 'identity', 'ManagedPolicyName']],
    ['AWS::IAM::Policy', ['PolicyDocument', 'identity', 'PolicyName']],
    ['AWS::IAM::RolePolicy', ['PolicyDocument', 'identity', 'PolicyName']],
    ['AWS::IAM::UserPolicy', ['PolicyDocument', 'identity', 'PolicyName']],
    ['AWS::IAM::GroupPolicy', ['PolicyDocument', 'identity', 'PolicyName']],
    ['AWS::Organizations::Policy', ['Content', 'scp', 'Name']],
    ['AWS::EC2::VPCEndpoint', ['PolicyDocument', 'endpoint', '']],
  ]);

class Template {
  readonly #resources: Members;
  readonly #intrinsics: Intrinsics;
  readonly #finds: Finds;

  constructor(template: Members, place: KnownPlace, finds: Finds) {
    const resources = member(template, 'Resources');
    this.#resources = isMembers(resources) ? resources : {};
    this.#intrinsics = new Intrinsics(template, place);
    this.#finds = finds;
  }

  read(): void {
    const boundaries = this.#boundaries();
    for (const [id, resource] of Object.entries(this.#resources)) {
      const properties = member(resource, 'Properties');
      if (isMembers(properties))
        this.#resource(id, textIn(resource, 'Type') ?? '', properties, boundaries);
    }
  }

  /** Managed policies of the template that it uses as boundaries. */
  #boundaries(): ReadonlySet<string> {
    const used = Object.values(this.#resources).flatMap((resource) => {
      const boundary = member(member(resource, 'Properties'), 'PermissionsBoundary');
      return [textIn(boundary, 'Ref') ?? ''];
    });
    return new Set(used);
  }

  #resource(id: string, type: string, own: Members, boundaries: ReadonlySet<string>): void {
    if (type === 'AWS::S3::Bucket') this.#bucket(own);
    if (type === 'AWS::S3::BucketPolicy')
      this.#finds.says('bucket', this.#intrinsics.text(own.Bucket));
    if (PRINCIPALS.has(type)) this.#principal(id, type, own);
    const known = POLICIES.get(type);
    if (known === undefined) return;
    const [document, usual, named] = known;
    const kind = this.#kind(usual, type, own, boundaries.has(id));
    if (kind === null) this.#finds.unread('other-policy-type', id);
    else this.#policy(kind, own[document], id, this.#intrinsics.text(own[named]));
  }

  #kind(usual: FoundKind, type: string, own: Members, isBoundary: boolean): FoundKind | null {
    if (type === 'AWS::Organizations::Policy')
      return ORGANIZATION_KINDS.get(this.#intrinsics.text(own.Type) ?? '') ?? null;
    return isBoundary ? 'boundary' : usual;
  }

  #policy(
    kind: FoundKind,
    document: unknown,
    id: string,
    name: string | null = null,
    of: string | null = null,
  ): void {
    const { value, unresolved } = this.#intrinsics.resolve(document);
    this.#finds.policy(kind, value, id, { name: name ?? id, of, unresolved });
  }

  #bucket(own: Members): void {
    const finds = this.#finds;
    finds.says('bucket', this.#intrinsics.text(own.BucketName));
    const encryption = this.#intrinsics.resolve(own.BucketEncryption).value;
    bucketDefaultOf(listIn(encryption, 'ServerSideEncryptionConfiguration'), finds);
    const block = this.#intrinsics.resolve(own.PublicAccessBlockConfiguration).value;
    if (isMembers(block)) finds.settings({ publicAccessBlock: publicAccessBlockOf(block) });
    const ownership = ownershipOf(listIn(own.OwnershipControls, 'Rules'));
    if (ownership !== null) finds.settings({ ownership });
  }

  #principal(id: string, type: string, own: Members): void {
    const arn = this.#intrinsics.text({ 'Fn::GetAtt': [id, 'Arn'] });
    const policies = listIn(own, 'Policies');
    for (const [at, policy] of policies.entries()) {
      const name = this.#intrinsics.text(member(policy, 'PolicyName'));
      this.#policy(
        'identity',
        member(policy, 'PolicyDocument'),
        `${id}.Policies[${at}]`,
        name,
        arn ?? id,
      );
    }
    const roles = Object.values(this.#resources).filter((each) => textIn(each, 'Type') === type);
    if (roles.length === 1) sayPrincipal(arn, this.#finds);
    for (const managed of listIn(own, 'ManagedPolicyArns')) {
      const name = this.#intrinsics.text(managed);
      if (name !== null) this.#finds.unread('names-only', name);
    }
  }
}

/*
 * Intrinsic functions of CloudFormation templates, resolved as far as the template and the known place say.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
import type { KnownPlace } from './intake.ts';
import { isMembers, type Members, many, member, textIn } from './values.ts';

/** Names of a resource's own: what `Ref` gives of it, and what its ARN is made of. */
const NAMED_BY: ReadonlyMap<string, { readonly name: string; readonly arn: string }> = new Map([
  ['AWS::S3::Bucket', { name: 'BucketName', arn: 'arn:${AWS::Partition}:s3:::{name}' }],
  [
    'AWS::IAM::Role',
    { name: 'RoleName', arn: 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role{path}{name}' },
  ],
  [
    'AWS::IAM::User',
    { name: 'UserName', arn: 'arn:${AWS::Partition}:iam::${AWS::AccountId}:user{path}{name}' },
  ],
]);

const MOST_DEEP = 50;

/** Resolves values of one template. What cannot be resolved stays as `${Name}`, and is listed. */
export class Intrinsics {
  readonly #template: Members;
  readonly #place: KnownPlace;
  #open = new Set<string>();

  constructor(template: Members, place: KnownPlace) {
    this.#template = template;
    this.#place = place;
  }

  /** The value with every function resolved, and the references that stand in it unresolved. */
  resolve(value: unknown): { readonly value: unknown; readonly unresolved: readonly string[] } {
    this.#open = new Set();
    const resolved = this.#value(value, 0);
    return { value: resolved, unresolved: [...this.#open] };
  }

  /** The value as a text without anything unresolved; null where it is none. */
  text(value: unknown): string | null {
    const { value: resolved, unresolved } = this.resolve(value);
    return typeof resolved === 'string' && unresolved.length === 0 ? resolved : null;
  }

  #value(value: unknown, depth: number): unknown {
    if (depth > MOST_DEEP) return this.#unknown('…');
    if (Array.isArray(value)) {
      return value.map((each) => this.#value(each, depth + 1)).filter((each) => each !== NO_VALUE);
    }
    if (!isMembers(value)) return value;
    const [[name, argument] = ['', undefined], ...others] = Object.entries(value);
    if (others.length === 0 && (name === 'Ref' || name.startsWith('Fn::')))
      return this.#function(name, argument, depth + 1);
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, each]) => [key, this.#value(each, depth + 1)] as const)
        .filter(([, each]) => each !== NO_VALUE),
    );
  }

  #function(name: string, argument: unknown, depth: number): unknown {
    switch (name) {
      case 'Ref':
        return this.#reference(String(argument), depth);
      case 'Fn::GetAtt': {
        const path = Array.isArray(argument) ? argument.join('.') : String(argument);
        return this.#reference(path, depth);
      }
      case 'Fn::Sub': {
        const [pattern, own] = Array.isArray(argument) ? argument : [argument, undefined];
        return this.#substituted(String(pattern), own, depth);
      }
      case 'Fn::Join': {
        const [glue, list] = many(argument);
        const parts = this.#value(list, depth);
        return Array.isArray(parts) ? parts.map(String).join(String(glue)) : this.#unknown(name);
      }
      case 'Fn::If': {
        // Which branch applies, only a deployment knows; most are written for the first.
        const [condition, first] = many(argument);
        this.#unknown(`Fn::If ${String(condition)}`);
        return this.#value(first, depth);
      }
      default:
        return this.#unknown(name);
    }
  }

  #substituted(pattern: string, own: unknown, depth: number): string {
    return pattern.replace(/\$\{(!?)([^}]{1,256})\}/g, (whole, literal: string, name: string) => {
      if (literal === '!') return `\${${name}}`;
      // A variable of the policy language, which the template leaves alone at its peril.
      if (/^(?:aws|s3|kms|sts|iam|saml|ec2):/.test(name)) return whole;
      const given = member(own, name);
      const value = given === undefined ? this.#reference(name, depth) : this.#value(given, depth);
      return typeof value === 'object' ? this.#unknown(name) : String(value);
    });
  }

  #reference(path: string, depth: number): unknown {
    if (path === 'AWS::NoValue') return NO_VALUE;
    const pseudo = this.#pseudo(path);
    if (pseudo !== null) return pseudo;
    const [id = '', attribute] = path.split(/\.(.*)/s);
    const parameter = member(member(this.#template, 'Parameters'), id);
    const preset = member(parameter, 'Default');
    if (attribute === undefined && (typeof preset === 'string' || typeof preset === 'number'))
      return String(preset);
    return this.#ofResource(id, attribute, depth) ?? this.#unknown(path);
  }

  #pseudo(name: string): string | null {
    const { account, region, partition } = this.#place;
    switch (name) {
      case 'AWS::AccountId':
        return account ?? null;
      case 'AWS::Region':
        return region ?? null;
      case 'AWS::Partition':
        return partition ?? null;
      case 'AWS::URLSuffix':
        if (partition === undefined) return null;
        return partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
      default:
        return null;
    }
  }

  #ofResource(id: string, attribute: string | undefined, depth: number): string | null {
    if (depth > MOST_DEEP) return null;
    const resource = member(member(this.#template, 'Resources'), id);
    const named = NAMED_BY.get(textIn(resource, 'Type') ?? '');
    const properties = member(resource, 'Properties');
    const name = named === undefined ? undefined : member(properties, named.name);
    if (named === undefined || name === undefined) return null;
    const value = this.#value(name, depth + 1);
    if (typeof value !== 'string') return null;
    if (attribute === undefined) return value;
    if (attribute !== 'Arn') return null;
    const path = textIn(properties, 'Path') ?? '/';
    const arn = named.arn.replace('{path}', path).replace('{name}', value);
    return this.#substituted(arn, undefined, depth + 1);
  }

  #unknown(name: string): string {
    this.#open.add(name);
    return `\${${name}}`;
  }
}

/** What `AWS::NoValue` leaves out. */
const NO_VALUE = Symbol('AWS::NoValue');

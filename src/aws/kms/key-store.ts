import { partitionOf } from '../iam/index.ts';
import type { KmsKey } from './key.ts';

export interface Alias {
  /** `alias/name` */
  readonly name: string;
  readonly arn: string;
  readonly account: string;
  readonly region: string;
  readonly created: number;
  updated: number;
  keyId: string;
}

/** The account and Region that a list, an id or an alias belongs to. */
export interface Place {
  readonly account: string;
  readonly region: string;
}

/** Every key and alias, of all accounts and Regions. */
export class KeyStore {
  #keys = new Map<string, KmsKey>();
  #aliases = new Map<string, Alias>();
  /** Ids of keys that were here once. */
  readonly deleted = new Set<string>();
  /** Keys that a request is having made, by the alias that they are to have: others that come meanwhile wait for them. */
  readonly making = new Map<string, Promise<KmsKey>>();

  add(key: KmsKey): void {
    this.#keys.set(key.id, key);
  }

  /** Deletes the key for good, its aliases with it. */
  remove(key: KmsKey): void {
    this.#keys.delete(key.id);
    this.deleted.add(key.id);
    for (const alias of this.aliasesOf(key)) this.#aliases.delete(alias.arn);
  }

  /** A key by its UUID, wherever it is. */
  byId(id: string): KmsKey | null {
    return this.#keys.get(id) ?? null;
  }

  all(): readonly KmsKey[] {
    return [...this.#keys.values()];
  }

  allAliases(): readonly Alias[] {
    return [...this.#aliases.values()];
  }

  /** The keys of an account and Region, in the order of their ids, as ListKeys gives them. */
  keysAt(place: Place): readonly KmsKey[] {
    return this.all()
      .filter((key) => isAt(key, place))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  alias(arn: string): Alias | null {
    return this.#aliases.get(arn) ?? null;
  }

  putAlias(alias: Alias): void {
    this.#aliases.set(alias.arn, alias);
  }

  removeAlias(alias: Alias): void {
    this.#aliases.delete(alias.arn);
  }

  aliasesAt(place: Place): readonly Alias[] {
    return [...this.#aliases.values()]
      .filter((alias) => isAt(alias, place))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  aliasesOf(key: KmsKey): readonly Alias[] {
    return this.aliasesAt(key).filter((alias) => alias.keyId === key.id);
  }
}

function isAt(thing: Place, place: Place): boolean {
  return thing.account === place.account && thing.region === place.region;
}

export function keyArn(place: Place, id: string): string {
  return aliasArn(place, `key/${id}`);
}

export function aliasArn(place: Place, name: string): string {
  return `arn:${partitionOf(place.region)}:kms:${place.region}:${place.account}:${name}`;
}

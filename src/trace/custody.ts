import type { Actor, Step, Value } from './types.ts';

/** What each party holds at one moment: ids of values; for storage, by slot. */
export interface Custody {
  readonly memory: Readonly<Record<Actor, ReadonlySet<string>>>;
  readonly atRest: ReadonlyMap<string, readonly string[]>;
}

/** Custody that steps are applied to, one after another. */
export class CustodyFold {
  readonly memory: Record<Actor, Set<string>> = {
    client: new Set(),
    s3: new Set(),
    kms: new Set(),
    storage: new Set(),
  };
  readonly atRest = new Map<string, readonly string[]>();

  /** A value comes to be: its maker holds it. */
  born(value: Pick<Value, 'id' | 'madeBy'>): void {
    this.memory[value.madeBy].add(value.id);
  }

  apply(step: Step): void {
    switch (step.kind) {
      case 'send':
        for (const carried of step.carries) this.memory[step.to].add(carried.value);
        for (const id of step.drops) this.memory[step.actor].delete(id);
        return;
      case 'store': {
        const record = [...step.values, ...(step.keeps ?? [])];
        for (const slot of step.removes ?? []) this.atRest.delete(slot);
        if (record.length === 0) this.atRest.delete(step.slot);
        else this.atRest.set(step.slot, record);
        return;
      }
      case 'load':
        for (const id of step.values) this.memory[step.actor].add(id);
        return;
      case 'erase':
        for (const id of step.values) this.memory[step.actor].delete(id);
        return;
      default:
        return;
    }
  }

  /** True when the party may use the value now. The disks may touch what lies on them. */
  holds(actor: Actor, id: string): boolean {
    if (this.memory[actor].has(id)) return true;
    if (actor !== 'storage') return false;
    for (const ids of this.atRest.values()) if (ids.includes(id)) return true;
    return false;
  }

  snapshot(): Custody {
    const { client, s3, kms, storage } = this.memory;
    return {
      memory: {
        client: new Set(client),
        s3: new Set(s3),
        kms: new Set(kms),
        storage: new Set(storage),
      },
      atRest: new Map(this.atRest),
    };
  }
}

/** The custody of a finished run, to be led through its steps: those before the stage first, then those on it. */
export class CustodyReplay {
  readonly fold = new CustodyFold();
  readonly #born = new Map<string, Value[]>();

  constructor(values: readonly Value[]) {
    for (const value of values) {
      const siblings = this.#born.get(value.bornAt);
      if (siblings) siblings.push(value);
      else this.#born.set(value.bornAt, [value]);
    }
  }

  /** A step happens: what it makes is there, and then changes hands. */
  apply(step: Step): void {
    for (const value of this.#born.get(step.id) ?? []) this.fold.born(value);
    this.fold.apply(step);
  }
}

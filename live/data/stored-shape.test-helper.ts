import { Estate, type Lasting } from '../../src/trace/index.ts';
import { ACCOUNT } from './durable-cloud.test-helper.ts';
import { openFolder } from './folder.ts';
import { Records } from './records.ts';

/**
 * What lies in the records of a folder, without their content: a line for each place, as `bucket.versioning: null string`, with
 * the types of all that was found there. `absent` where some things have it and others do not.
 */
export async function storedShape(folder: string): Promise<string> {
  const disk = await openFolder(folder, ACCOUNT);
  if (!disk.ok) throw new Error(disk.error);
  const estate = new Estate();
  const shape = new Shape(estate);
  try {
    for (const { kind, of, value } of new Records(estate).read(disk.value)) {
      shape.see(`${kind} of`, of === 0 ? null : of);
      shape.see(kind, value);
    }
  } finally {
    await disk.value.close();
  }
  return shape.text;
}

class Shape {
  readonly #estate: Estate;
  readonly #types = new Map<string, Set<string>>();
  /** How many objects there are at a place, and how many of them have a member. */
  readonly #counts = new Map<string, number>();
  readonly #members = new Map<string, Map<string, number>>();

  constructor(estate: Estate) {
    this.#estate = estate;
  }

  see(place: string, value: unknown): void {
    if (value instanceof Uint8Array) {
      this.#note(place, 'bytes');
      for (const known of this.#estate.of(value)) this.see('(of bytes)', known satisfies Lasting);
    } else if (value instanceof Map) {
      this.#note(place, 'map');
      for (const [name, each] of value) {
        this.see(`${place}<name>`, name);
        this.see(`${place}<>`, each);
      }
    } else if (value instanceof Set || Array.isArray(value)) {
      this.#note(place, Array.isArray(value) ? 'list' : 'set');
      for (const each of value) this.see(`${place}[]`, each);
    } else if (typeof value === 'object' && value !== null) this.#seeObject(place, value);
    else this.#note(place, value === null ? 'null' : typeof value);
  }

  #seeObject(place: string, value: object): void {
    this.#note(place, 'object');
    this.#counts.set(place, (this.#counts.get(place) ?? 0) + 1);
    for (const [name, each] of Object.entries(value)) {
      // What is named by users, and not by the program.
      const isOwn = /^[a-z]\w*$/i.test(name);
      const member = isOwn ? `${place}.${name}` : `${place}.*`;
      const members = this.#members.get(place) ?? new Map<string, number>();
      members.set(member, (members.get(member) ?? 0) + 1);
      this.#members.set(place, members);
      this.see(member, each);
    }
  }

  #note(place: string, type: string): void {
    const types = this.#types.get(place) ?? new Set();
    this.#types.set(place, types.add(type));
  }

  get text(): string {
    for (const [place, members] of this.#members)
      for (const [member, count] of members)
        if (count < (this.#counts.get(place) ?? 0) && !member.endsWith('*'))
          this.#note(member, 'absent');
    const lines = [...this.#types].map(
      ([place, types]) => `${place}: ${[...types].sort().join(' ')}`,
    );
    return `${lines.sort().join('\n')}\n`;
  }
}

import { KEY_BYTES, noDraw, opRow } from '../crypto/index.ts';
import { toHex } from '../lib/bytes.ts';
import type { Custody, OpStep, Trace, Value } from '../trace/index.ts';
import { CustodyReplay } from '../trace/index.ts';

/** Who holds what when a run is over. */
export function custodyAtEnd({ values, setup, steps }: Trace): Custody {
  const replay = new CustodyReplay(values);
  for (const step of [...setup, ...steps]) replay.apply(step);
  return replay.fold.snapshot();
}

/** What came of trying to open an object with what somebody has. */
export interface Opening {
  /** Whether the object's plaintext came out. */
  readonly opens: boolean;
  /** How many keys were tried: each value as long as one, and what can be derived or unwrapped with them. */
  readonly keys: number;
}

/**
 * Tries to open the object with these values alone, by really decrypting: everything that was sealed in the run and is
 * among them is tried with everything as long as a key, under its own vector and context; what comes out is tried in
 * turn. The layout of what is stored and the names that ciphertexts are bound to are no secrets, the operations neither.
 *
 * @param held ids of values of the run
 */
export async function openedWith(trace: Trace, held: Iterable<string>): Promise<Opening> {
  const attempt = new Attempt(trace, held);
  while (await attempt.step());
  return { opens: attempt.opens, keys: attempt.keys };
}

class Attempt {
  opens = false;
  readonly #values: ReadonlyMap<string, Value>;
  readonly #ops: readonly OpStep[];
  /** Bytes by id: what somebody has, or has found out. */
  readonly #known = new Map<string, Uint8Array>();
  /** Everything that may be a key, by its bytes in hex. */
  readonly #keys = new Map<string, Uint8Array>();
  readonly #derived = new Set<Uint8Array>();
  /** `<op> <key>` of what was tried already. */
  readonly #tried = new Set<string>();

  constructor(trace: Trace, held: Iterable<string>) {
    this.#values = new Map(trace.values.map((value) => [value.id, value]));
    this.#ops = [...trace.setup, ...trace.steps].filter(
      (step): step is OpStep => step.kind === 'op',
    );
    for (const id of held) this.#learn(id, this.#values.get(id)?.bytes);
    for (const { id, role, bytes } of trace.values) if (role === 'context') this.#learn(id, bytes);
  }

  get keys(): number {
    return this.#keys.size;
  }

  /** Finds out what can be found out at once. False when there is nothing new. */
  async step(): Promise<boolean> {
    const before = this.#known.size + this.#keys.size;
    for (const { id, origin } of this.#values.values())
      if (origin.from === 'slice')
        this.#learn(id, this.#known.get(origin.of)?.subarray(origin.start, origin.end));
    for (const op of this.#ops) await this.#use(op);
    return this.#known.size + this.#keys.size > before;
  }

  async #use(step: OpStep): Promise<void> {
    switch (step.op) {
      case 'concat':
        this.#cut(step);
        return;
      case 'flip-bit':
        // What lies there in the original's place is taken for it.
        this.#learn(step.inputs.bytes, this.#known.get(step.outputs.flipped ?? ''));
        return;
      case 'sp800-108-counter-kdf':
        return this.#derive(step);
      case 'aes-256-gcm-seal':
        return this.#open(step);
      default:
    }
  }

  /** Whoever has the whole has its parts: their lengths are no secret. */
  #cut({ inputs, outputs }: OpStep): void {
    const whole = this.#known.get(outputs.joined ?? '');
    let at = 0;
    for (const id of Object.values(inputs)) {
      const end = at + (this.#values.get(id)?.bytes.length ?? 0);
      this.#learn(id, whole?.subarray(at, end));
      at = end;
    }
  }

  async #derive(step: OpStep): Promise<void> {
    const context = this.#known.get(step.inputs.context ?? '');
    if (context === undefined) return;
    for (const [name, key] of this.#untried(step)) {
      this.#tried.add(name);
      // Whatever is derived is for sealing alone: deriving from it again would never end.
      if (this.#derived.has(key)) continue;
      const derived = await opRow(step.op).run({ key, context }, step.params, noDraw);
      if (!derived.ok || derived.value.key === undefined) continue;
      this.#derived.add(derived.value.key);
      this.#mayBeKey(derived.value.key);
    }
  }

  async #open(step: OpStep): Promise<void> {
    const { plaintext = '', aad: bound } = step.inputs;
    const sealed = this.#known.get(step.outputs.sealed ?? '');
    const iv = this.#known.get(step.inputs.iv ?? '');
    const aad = bound === undefined ? null : this.#known.get(bound);
    if (sealed === undefined || iv === undefined || aad === undefined) return;
    for (const [name, key] of this.#untried(step)) {
      this.#tried.add(name);
      const inputs = { key, iv, sealed, ...(aad === null ? {} : { aad }) };
      const opened = await opRow('aes-256-gcm-open').run(inputs, {}, noDraw);
      if (!opened.ok) continue;
      this.#learn(plaintext, opened.value.plaintext);
      if (this.#values.get(plaintext)?.role === 'plaintext') this.opens = true;
    }
  }

  /** Keys that were not tried on this yet. */
  #untried({ id }: OpStep): readonly (readonly [string, Uint8Array])[] {
    return [...this.#keys].flatMap(([hex, key]) => {
      const name = `${id} ${hex}`;
      return this.#tried.has(name) ? [] : [[name, key] as const];
    });
  }

  #learn(id: string | undefined, bytes: Uint8Array | undefined): void {
    if (id === undefined || bytes === undefined || this.#known.has(id)) return;
    this.#known.set(id, bytes);
    this.#mayBeKey(bytes);
  }

  #mayBeKey(bytes: Uint8Array | undefined): void {
    if (bytes?.length === KEY_BYTES) this.#keys.set(toHex(bytes), bytes);
  }
}

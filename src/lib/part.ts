/** A part of the program did not arrive: there is no network, or a newer version has taken the site's place. */
export class PartMissing extends Error {
  override readonly name = 'PartMissing';
}

/** Time in ms before a part that did not arrive is asked for once more. */
const PAUSE = 500;

/**
 * A part of the program that is loaded when somebody first asks for it, and kept. Every dynamic import goes through this:
 * a network that fails for a moment is tried again at once, and one that fails for longer when the part is next asked
 * for. Rejects with `PartMissing`.
 */
export function part<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load()
      .catch(() => new Promise<void>((then) => setTimeout(then, PAUSE)).then(load))
      .catch((cause) => {
        loading = null;
        throw new PartMissing(String(cause), { cause });
      });
    return loading;
  };
}

/**
 * Time in ms in which a worker has to say that it is there. Its script may have been lost on the way without an error; a
 * slow network needs a few seconds for it.
 */
export const WORKER_STARTS_WITHIN = 30_000;

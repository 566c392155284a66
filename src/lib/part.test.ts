import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PartMissing, part } from './part.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A network that fails as often as it is told to, and then brings what was asked for. */
function network(failures: number) {
  let asked = 0;
  return vi.fn(async () => {
    if (++asked <= failures) throw new TypeError('Failed to fetch');
    return { asked };
  });
}

/** How it ends, once all pauses are over. */
async function end<T>(promise: Promise<T>): Promise<T | PartMissing> {
  const caught = promise.catch((error: PartMissing) => error);
  await vi.runAllTimersAsync();
  return caught;
}

describe('part', () => {
  it('is loaded once, when it is first asked for', async () => {
    const load = network(0);
    const get = part(load);
    expect(load).not.toHaveBeenCalled();
    expect(await Promise.all([get(), get()])).toEqual([{ asked: 1 }, { asked: 1 }]);
    await get();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('comes after all where the network failed for a moment', async () => {
    expect(await end(part(network(1))())).toEqual({ asked: 2 });
  });

  it('is missing where the network goes on failing, and is tried again when it is next asked for', async () => {
    const get = part(network(2));
    expect(await end(get())).toBeInstanceOf(PartMissing);
    expect(await end(get())).toEqual({ asked: 3 });
  });
});

it('every dynamic import goes through it', () => {
  const bare = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test'))
    .flatMap((file) =>
      readFileSync(`src/${file}`, 'utf8')
        .split('\n')
        .filter((line) => /\bimport\(/.test(line))
        .map((line) => `${file}: ${line.trim()}`)
        // A type is erased.
        .filter((line) => !/part\(\(\) => import\(|typeof import\(/.test(line)),
    );
  expect(bare).toEqual([]);
});

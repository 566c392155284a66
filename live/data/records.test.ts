import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../src/lib/bytes.ts';
import { Estate } from '../../src/trace/index.ts';
import { decode } from './codec.ts';
import { keepUpToDate } from './data-store.ts';
import type { Changes, Disk, Writes } from './disk.ts';
import { SCHEMA } from './folder.ts';
import type { Image } from './image/image.ts';
import { Records } from './records.ts';

/** A disk in memory, that keeps what was written to it. */
function memoryDisk() {
  const records = new Map<number, Uint8Array>();
  const pieces = new Map<number, Bytes>();
  const change = (all: Map<number, Uint8Array>, changes: Changes) => {
    for (const [number, bytes] of changes) {
      if (bytes === null) all.delete(number);
      else all.set(number, bytes);
    }
  };
  const written: Writes[] = [];
  const disk: Disk = {
    records: () => [...records].sort(([a], [b]) => a - b),
    piece: (number) => pieces.get(number) ?? null,
    last: () => Math.max(0, ...records.keys(), ...pieces.keys()),
    async write(writes) {
      written.push(writes);
      change(records, writes.records);
      change(pieces, writes.pieces);
    },
    close: async () => undefined,
  };
  return { disk, written, records, pieces };
}

/** Several pieces; never compared as a whole, which takes the test's own tools minutes. */
const LONG = new Uint8Array(5_000_000).fill(7);
const thing = (value: unknown) => ({ kind: 'thing', of: 0, holder: 'storage', value }) as const;

describe('records', () => {
  it('hold what they were given, with what was known of it in the right hands', () => {
    const { disk } = memoryDisk();
    const before = new Estate();
    const short = Uint8Array.of(1, 2);
    const known = { name: 'tag', role: 'tag', label: null, spans: [], since: 5 } as const;
    before.remember(short, { ...known, holder: 'storage', slot: 'a' });
    before.remember(short, { ...known, holder: 's3' });
    const value = { map: new Map([['k', short]]), set: new Set([undefined, null]) };
    const records = new Records(before);
    const id = records.put(thing(value));
    disk.write(records.take() as Writes);
    const after = new Estate();
    const [found] = new Records(after).read(disk);
    expect(found).toEqual({ id, kind: 'thing', of: 0, value });
    const again = (found as { value: typeof value }).value.map.get('k') ?? short;
    expect(after.of(again)).toEqual([{ ...known, holder: 'storage', slot: 'a' }]);
  });

  /**
   * As a program of schema 1 wrote it: ['thing', 3, { short, long, map }]. Where it cannot be read any more, SCHEMA in folder.ts is to
   * be raised, and a record as it is written then to stand here.
   */
  const OF_SCHEMA_1 =
    'ff0f410322057468696e6749066f220573686f72745c0002010241016f22046e616d6522037461672204726f6c6522037461672205' +
    '6c6162656c3022057370616e734100240000220573696e6365490a2206686f6c646572220773746f726167652204736c6f742201617b' +
    '0724000122046c6f6e675c014102490e4910240002410024000022036d61703b22016b5f3a027b03240003';

  it('are read as they were written when their schema was new', () => {
    expect(SCHEMA).toBe(1);
    const estate = new Estate();
    const long = new Uint8Array(8192);
    const asked: unknown[] = [];
    const take = (pieces: readonly number[]) => {
      asked.push(pieces);
      return long;
    };
    const { value, beside } = decode(Buffer.from(OF_SCHEMA_1, 'hex'), { estate, take });
    const short = Uint8Array.of(1, 2);
    const map = new Map([['k', undefined]]);
    expect(value).toEqual(['thing', 3, { short, long, map }]);
    expect([asked, beside[0] === long]).toEqual([[[7, 8]], true]);
    const [, , read] = value as [string, number, { short: Uint8Array }];
    expect(estate.of(read.short)).toEqual([
      {
        ...{ name: 'tag', role: 'tag', label: null, spans: [], since: 5 },
        ...{ holder: 'storage', slot: 'a' },
      },
    ]);
  });

  it('write a long byte string once, and let it go with the last record that names it', () => {
    const { disk, written, pieces, records: kept } = memoryDisk();
    const records = new Records(new Estate());
    const write = () => {
      const writes = records.take();
      if (writes !== null) disk.write(writes);
    };
    const first = records.put(thing({ long: LONG }));
    write();
    expect(pieces.size).toBe(2);
    const second = records.put(thing({ also: LONG }));
    records.put({ ...thing({ long: 'no more' }), id: first });
    write();
    expect([...(written[1]?.pieces ?? [])]).toEqual([]);
    const opened = new Records(new Estate());
    const values = opened.read(disk).map(({ value }) => value as { also?: Uint8Array });
    expect(values[0]).toEqual({ long: 'no more' });
    expect(Buffer.compare(values[1]?.also ?? new Uint8Array(), LONG)).toBe(0);
    opened.remove(second);
    disk.write(opened.take() as Writes);
    expect([pieces.size, kept.size]).toEqual([0, 1]);
    expect(opened.take()).toBe(null);
  });

  it('say what is missing from a disk that is damaged', () => {
    const { disk, pieces, records: kept } = memoryDisk();
    const records = new Records(new Estate());
    records.put(thing(LONG));
    disk.write(records.take() as Writes);
    pieces.clear();
    expect(() => new Records(new Estate()).read(disk)).toThrow(/piece \d+ is missing/);
    for (const [id, record] of kept) kept.set(id, record.subarray(0, 5));
    expect(() => new Records(new Estate()).read(disk)).toThrow();
  });
});

describe('what is kept up to date', () => {
  /** Something that has changed each time it is asked. */
  const restless = (): Image => ({
    kinds: [],
    restore: () => undefined,
    restored: () => undefined,
    update: (records) => void records.put(thing('changed')),
  });

  it('is written together for all who ask while something is being written', async () => {
    const { disk, written } = memoryDisk();
    let goOn = () => {};
    const held: Disk = {
      ...disk,
      async write(writes) {
        await disk.write(writes);
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
      },
    };
    const data = keepUpToDate(held, new Records(new Estate()), [restless()]);
    const first = data.commit();
    await new Promise(setImmediate);
    const others = [data.commit(), data.commit(), data.commit()];
    expect(new Set(others).size).toBe(1);
    expect(written).toHaveLength(1);
    goOn();
    await first;
    await new Promise(setImmediate);
    expect(written).toHaveLength(2);
    goOn();
    await Promise.all(others);
    expect(written).toHaveLength(2);
  });

  it('fails for ever once the disk has not taken something', async () => {
    const { disk } = memoryDisk();
    let full = true;
    const failing: Disk = {
      ...disk,
      write: (writes) => (full ? Promise.reject(new Error('no space')) : disk.write(writes)),
    };
    const data = keepUpToDate(failing, new Records(new Estate()), [restless()]);
    await expect(data.commit()).rejects.toThrow('no space');
    full = false;
    await expect(data.commit()).rejects.toThrow('no space');
  });
});

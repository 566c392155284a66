import { describe, expect, it } from 'vitest';
import { OPERATIONS } from './operations.ts';

describe('the table of operations', () => {
  it('has each name once', () => {
    const names = OPERATIONS.map(({ name }) => name);
    expect([...new Set(names)]).toEqual(names);
  });

  it('tells apart by a further condition what shares method and subresource', () => {
    for (const row of OPERATIONS) {
      const alike = OPERATIONS.filter(
        ({ on, method, subresource }) =>
          on === row.on && method === row.method && subresource === row.subresource,
      );
      if (alike.length > 1) expect(row.when, row.name).toBeDefined();
    }
  });
});

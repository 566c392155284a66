import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEEDS } from '../scenario/index.ts';
import { readNeeds, writeNeeds } from './needs.ts';

describe('the needs in an address', () => {
  it('come back as they went in, whatever their order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...NEEDS]), (needs) => {
        const { needs: read, problems } = readNeeds(writeNeeds(needs));
        expect(read).toEqual(NEEDS.filter((need) => needs.includes(need)));
        expect(problems).toEqual([]);
      }),
    );
  });

  it('are each one of the table, whatever an address says, and what is not is said', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { needs, problems } = readNeeds(text);
        expect(new Set(needs).size).toBe(needs.length);
        const words = text.split('~').filter((word) => word !== '');
        const strange = words.filter((word) => !(NEEDS as readonly string[]).includes(word));
        expect(problems).toHaveLength(strange.length);
      }),
    );
    expect(readNeeds('logs~nothing~audit')).toMatchObject({
      needs: ['audit', 'logs'],
      problems: [{ kind: 'unknown-choice', key: 'need', value: 'nothing' }],
    });
  });
});

import { describe, expect, it } from 'vitest';
import { newChannelId, notesAddress, notesChannel } from './notes-address.ts';

describe('the address of the notes', () => {
  it('leads back to its channel, and no two are alike', () => {
    const [one, two] = [newChannelId(), newChannelId()];
    expect(one).not.toBe(two);
    expect(notesChannel(notesAddress(one))).toBe(one);
  });

  it.each([
    '',
    '#/',
    '#/notes',
    '#/notes/',
    '#/notes/x',
    '#/flow/sse-kms/upload',
    '#/notes/../flow',
  ])('is not %j', (hash) => {
    expect(notesChannel(hash)).toBeNull();
  });
});

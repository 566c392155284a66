import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMBED_VERSION, readCommand } from './embed-protocol.ts';
import { FLOW_FIELDS, withFields } from './fields.ts';
import { ADDRESS_KEYS, decodeAddress, encodeAddress } from './index.ts';

const s3EncryptionFlow = EMBED_VERSION;

describe('a command', () => {
  it.each([
    { s3EncryptionFlow, type: 'play' },
    { s3EncryptionFlow, type: 'pause' },
    { s3EncryptionFlow, type: 'seek', step: 'kms.make-data-key' },
    { s3EncryptionFlow, type: 'seek', step: 7 },
    { s3EncryptionFlow, type: 'set', fields: { lang: 'ja', theme: null } },
    { s3EncryptionFlow, type: 'set', fields: {} },
  ])('is read as it was sent: %j', (command) => {
    expect(readCommand(command)).toEqual(command);
    // What else a later version says is left out, and no reason to refuse.
    expect(readCommand({ ...command, speed: 2 })).toEqual(command);
  });

  it.each([
    { type: 'play' },
    { s3EncryptionFlow: 2, type: 'play' },
    { s3EncryptionFlow: '1', type: 'play' },
    { s3EncryptionFlow, type: 'stop' },
    { s3EncryptionFlow, type: 'toString' },
    { s3EncryptionFlow, type: ['play'] },
    { s3EncryptionFlow, type: 'seek' },
    { s3EncryptionFlow, type: 'seek', step: 0 },
    { s3EncryptionFlow, type: 'seek', step: 1.5 },
    { s3EncryptionFlow, type: 'seek', step: Number.NaN },
    { s3EncryptionFlow, type: 'seek', step: '' },
    { s3EncryptionFlow, type: 'seek', step: 'x'.repeat(1001) },
    { s3EncryptionFlow, type: 'seek', step: ['kms.decrypt'] },
    { s3EncryptionFlow, type: 'set' },
    { s3EncryptionFlow, type: 'set', fields: ['ja'] },
    { s3EncryptionFlow, type: 'set', fields: { lang: 1 } },
    { s3EncryptionFlow, type: 'set', fields: { lang: 'ja', embed: '0' } },
    { s3EncryptionFlow, type: 'set', fields: { seed: 'x'.repeat(1001) } },
    { s3EncryptionFlow, type: 'set', fields: JSON.parse('{"__proto__":"x"}') },
    null,
    'play',
    [],
    [{ s3EncryptionFlow, type: 'play' }],
  ])('is none where anything is amiss: %j', (data) => {
    expect(readCommand(data)).toBeNull();
  });

  it('is what was looked at, whatever arrives, and reading never throws', () => {
    const shaped = fc.record(
      {
        s3EncryptionFlow: fc.oneof(fc.constant(s3EncryptionFlow), fc.anything()),
        type: fc.oneof(fc.constantFrom('play', 'pause', 'seek', 'set'), fc.anything()),
        step: fc.anything(),
        fields: fc.oneof(
          fc.dictionary(fc.constantFrom(...ADDRESS_KEYS, '__proto__'), fc.anything()),
          fc.anything(),
        ),
      },
      { requiredKeys: [] },
    );
    const types = new Set<string>();
    fc.assert(
      fc.property(fc.oneof(shaped, fc.anything()), (data) => {
        const command = readCommand(data);
        if (command === null) return;
        types.add(command.type);
        // Nothing but plain text and numbers has been taken over.
        expect(readCommand(JSON.parse(JSON.stringify(command)))).toEqual(command);
      }),
      { numRuns: 2000 },
    );
    expect([...types]).toContain('play');
  });

  it('is none where reading it throws', () => {
    const trap = new Proxy({}, { get: () => expect.fail('read') });
    expect(readCommand(trap)).toBeNull();
  });
});

describe('the fields of a flow', () => {
  it('are those of its address, but that it is embedded', () => {
    expect([...FLOW_FIELDS, 'embed'].toSorted()).toEqual(ADDRESS_KEYS.toSorted());
  });

  it('are changed in an address, and the others left', () => {
    const before = '#/flow/sse-kms/download?caller=s3-only&seed=a%26b&step=3&embed=1';
    const after = withFields(before, { operation: 'upload', step: null, lang: 'ja' });
    expect(decodeAddress(after)).toMatchObject({
      scenario: { mode: 'sse-kms', operation: 'upload', caller: 's3-only', seed: 'a&b' },
      step: null,
      lang: 'ja',
      embed: true,
      problems: [],
    });
  });

  it('are those of a comparison where that is what is embedded', () => {
    const before = '#/compare?runs=sse-kms~sse-c&step=1.lock&embed=1';
    const after = withFields(before, { operation: 'download', step: null, mode: 'sse-s3' });
    expect(decodeAddress(after)).toMatchObject({
      page: 'compare',
      extra: { runs: 'sse-kms~sse-c', operation: 'download' },
      step: null,
      embed: true,
      problems: [],
    });
    expect(after).not.toContain('mode');
  });

  it('are those of a lesson where that is what is embedded, its name in the path', () => {
    const before = '#/learn/download?class=7b&embed=1';
    const after = withFields(before, { lesson: 'sse-c', lang: 'ja', mode: 'sse-s3' });
    expect(after).not.toContain('mode');
    expect(decodeAddress(after)).toMatchObject({
      page: 'learn',
      extra: { lesson: 'sse-c', class: '7b' },
      lang: 'ja',
      embed: true,
      problems: [],
    });
    const list = decodeAddress(withFields(before, { lesson: null }));
    expect(list).toMatchObject({ page: 'learn', extra: { class: '7b' }, problems: [] });
    expect(list.extra).not.toHaveProperty('lesson');
  });

  it('stay as they are where none is changed', () => {
    for (const hash of [
      '',
      '#/learn/download?task=fail-past-s3',
      '#/flow/sse-c/upload?embed=1',
      '#/flow?mode=sse-c&caller=s3-only',
    ]) {
      const [before, after] = [decodeAddress(hash), decodeAddress(withFields(hash, {}))];
      expect(encodeAddress(after)).toBe(encodeAddress(before));
    }
  });

  it('may say what cannot be, which reading the address tells', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const fields = fc.dictionary(fc.constantFrom(...FLOW_FIELDS), fc.option(text));
    fc.assert(
      fc.property(fields, (change) => {
        const read = decodeAddress(withFields('#/flow/sse-kms/upload?embed=1', change));
        expect(read).toMatchObject({ page: 'flow', embed: true });
        expect(read.problems.map(({ kind }) => kind)).not.toContain('unknown-key');
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { loadNarrator } from '../narration/index.ts';
import { runOf } from './evidence.test-helper.ts';
import { fill, fillText } from './fill.ts';

const done = await runOf({ circumstances: { mode: 'sse-kms' } });
const refused = await runOf({
  circumstances: { mode: 'sse-kms', operation: 'download', 'key-state': 'disabled' },
});
const narrator = await loadNarrator('en');

describe('a lesson’s text', () => {
  it('says how a run was answered, and of success that there is no code and no message', () => {
    const text = '{answer}, {code}: {message}';
    expect(fillText(text, { trace: done, narrator })).toBe('200 OK, none: none');
    expect(fillText(text, { trace: refused, narrator })).toBe(
      `400 Bad Request, KMS.DisabledException: ${refused.outcome.message}`,
    );
  });

  it('leads to the step that it names', () => {
    const at = done.steps.findIndex(({ id }) => id === 'kms.authorize');
    expect(fill('{step kms.authorize}', { trace: done, narrator })).toEqual([
      { kind: 'step', id: 'kms.authorize', position: at + 1, text: `step ${at + 1}` },
    ]);
  });

  it('shows as it was written what the run does not have', () => {
    expect(fill('{step kms.encrypt} {nothing}', { trace: done, narrator })).toEqual([
      { kind: 'unknown', text: '{step kms.encrypt}' },
      { kind: 'text', text: ' ' },
      { kind: 'unknown', text: '{nothing}' },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { refusedTrace, sampleTrace } from '../../player/sample-traces.test-helper.ts';
import { fileName } from './forms.ts';

const scenario = { mode: 'sse-c', operation: 'upload' };

describe('the name of a file', () => {
  it('tells the flow and the error it ends with', async () => {
    const trace = await sampleTrace();
    expect(fileName({ ...trace, scenario }, '.gif')).toBe('sse-c-upload.gif');
    const refused = await refusedTrace();
    expect(fileName({ ...refused, scenario }, '.md')).toBe('sse-c-upload-AccessDenied.md');
  });

  it('holds nothing of a trace from elsewhere that could lead elsewhere', async () => {
    const trace = await sampleTrace();
    const outcome = { ...trace.outcome, code: `../..\\${'x'.repeat(99)}\u202egpj` };
    expect(fileName({ ...trace, scenario, outcome }, '.md')).toBe(
      `sse-c-upload-${'x'.repeat(60)}.md`,
    );
  });
});

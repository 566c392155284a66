import { describe, expect, it } from 'vitest';
import { runScenario } from '../modes/index.ts';
import { OPENING, SAMPLE_OBJECT } from '../scenario/index.ts';
import { kmsCalls, receivedObject, statusText } from './outcome.ts';

describe('the outcome', () => {
  it('counts the requests that KMS got on stage', async () => {
    const upload = await runScenario({ ...OPENING });
    expect(kmsCalls(upload)).toBe(1);
    expect(receivedObject(upload)).toBeNull();
  });

  it('finds the object that came back, and whether it is the one that went in', async () => {
    const download = await runScenario({ ...OPENING, operation: 'download' });
    expect(kmsCalls(download)).toBe(1);
    const received = receivedObject(download);
    expect(received?.value.bytes).toEqual(SAMPLE_OBJECT.bytes);
    expect(received?.isSame).toBe(true);
  });

  it('has no object where the download is refused', async () => {
    const refused = await runScenario({ ...OPENING, operation: 'download', caller: 's3-only' });
    expect(refused.outcome.status).toBe(403);
    expect(receivedObject(refused)).toBeNull();
  });

  it('names the statuses', () => {
    expect(statusText(200)).toBe('200 OK');
    expect(statusText(403)).toBe('403 Forbidden');
    expect(statusText(299)).toBe('299');
  });
});

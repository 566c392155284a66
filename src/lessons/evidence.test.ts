import { describe, expect, it } from 'vitest';
import { circumstancesOf, USUAL_REQUEST } from '../scenario/index.ts';
import { judgeCheck } from './checks/index.ts';
import { loadLesson } from './course/index.ts';
import { ENGINE, runOf } from './evidence.test-helper.ts';
import { cellOf, type Evidence, sceneOf } from './evidence.ts';
import { policyTextsOf } from './policy-texts.ts';

describe('who can read what a run has stored', () => {
  it('is asked with the change, where the mode knows it', async () => {
    const trace = await runOf({ circumstances: { mode: 'sse-kms' } });
    expect(cellOf(trace, 's3-and-kms', 'key-disabled')).toMatchObject({ what: 'key-disabled' });
  });

  it('is asked as things are, where the change changes nothing', async () => {
    const trace = await runOf({ circumstances: { mode: 'sse-s3' } });
    expect(cellOf(trace, 's3-and-kms', 'key-disabled')).toMatchObject({
      who: 's3-and-kms',
      what: 'as-is',
    });
  });

  it('is not asked of whoever has no part in the mode', async () => {
    const trace = await runOf({ circumstances: { mode: 'sse-s3' } });
    expect(cellOf(trace, 'kms')).toBeNull();
  });
});

describe('what a policy lets in', () => {
  const judged = async (bucket: string) => {
    const { tasks } = await loadLesson('forcing');
    const task = tasks.find(({ id }) => id === 'one-key-only');
    if (task === undefined) throw new Error('the lesson has lost its task');
    const rows = task.rows ?? [];
    const verdicts = await ENGINE.verdicts(
      policyTextsOf(sceneOf(task, { policies: { bucket } })),
      rows.map(({ request }) => ({ ...USUAL_REQUEST, ...request })),
    );
    const evidence: Evidence = {
      trace: await runOf(task.start),
      start: circumstancesOf(task.start.circumstances),
      position: 1,
      choice: null,
      choices: [],
      cell: () => undefined,
      verdicts,
      rows,
    };
    return judgeCheck({ check: 'verdicts' }, evidence);
  };

  it('is said by the first row that comes out otherwise than wished', async () => {
    expect(await judged('')).toEqual({ met: false, now: { kind: 'row', row: 3 } });
  });

  it('is not said of a policy that cannot be read', async () => {
    expect(await judged('{ "Statement": ')).toEqual({ met: false, now: { kind: 'invalid' } });
  });
});

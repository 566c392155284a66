import { describe, expect, it } from 'vitest';
import { readPolicies } from '../../../intake/index.ts';
import type { PolicyTexts } from '../../../scenario/index.ts';
import { entriesOf, type Ground, takenOver, targetsOf } from './plan.ts';

const THREE: PolicyTexts = { bucket: 'b', identity: 'i', key: 'k' };
const allow = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
};
const role = (name: string) =>
  JSON.stringify({ RoleName: 'app', PolicyName: name, PolicyDocument: allow });
const scp = (name: string) =>
  JSON.stringify({
    Policy: {
      Content: JSON.stringify(allow),
      PolicySummary: { Type: 'SERVICE_CONTROL_POLICY', Name: name },
    },
  });
const version = JSON.stringify({ PolicyVersion: { Document: allow } });

function planned(text: string, ground: Ground) {
  const entries = entriesOf(readPolicies(text).found, ground);
  return { targets: targetsOf(entries, ground), texts: takenOver(entries, ground) };
}

describe('what is taken over', () => {
  const preset: Ground = { texts: THREE, isOwn: false, from: null };
  const own: Ground = { texts: THREE, isOwn: true, from: null };

  it('replaces a preset’s IAM policy by the first, and adds the others', () => {
    const { targets, texts } = planned(role('one') + role('two'), preset);
    expect(targets).toEqual(['identity', null]);
    expect(texts.identity).toContain('Allow');
    expect(texts.more?.map(({ kind, name }) => [kind, name])).toEqual([['identity', 'two']]);
  });

  it('stands beside one’s own IAM policy', () => {
    const { targets, texts } = planned(role('one'), own);
    expect(targets).toEqual([null]);
    expect(texts.identity).toBe('i');
    expect(texts.more).toHaveLength(1);
  });

  it('replaces what comes under the same name again', () => {
    const once = planned(scp('tls'), own).texts;
    const again = planned(scp('tls') + scp('other'), { ...own, texts: once });
    expect(again.targets).toEqual(['scp-1', null]);
    expect(again.texts.more?.map(({ name, level }) => [name, level])).toEqual([
      ['tls', 0],
      ['other', 0],
    ]);
  });

  it('is one boundary, however often it comes', () => {
    const edge: Ground = {
      ...own,
      texts: { ...THREE, more: [{ id: 'boundary-1', kind: 'boundary', text: '' }] },
      from: 'boundary-1',
    };
    // A managed policy does not say what it is for; the editor it is pasted into does.
    const { targets, texts } = planned(version, edge);
    expect(targets).toEqual(['boundary-1']);
    expect(texts.more).toHaveLength(1);
    expect(texts.more?.[0]?.text).toContain('Allow');
  });

  it('leaves the first of two bucket policies', () => {
    const policy = (bucket: string) =>
      JSON.stringify({
        Statement: [
          { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: `arn:aws:s3:::${bucket}/*` },
        ],
      });
    const { targets, texts } = planned(policy('first') + policy('second'), preset);
    expect(targets).toEqual(['bucket', null]);
    expect(texts.bucket).toContain('first');
    expect(texts.more).toBeUndefined();
  });
});

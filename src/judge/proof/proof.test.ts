import { describe, expect, it } from 'vitest';
import {
  POLICY_PRESETS,
  type PolicyTexts,
  requestOf,
  USUAL_REQUEST,
} from '../../scenario/index.ts';
import { namesOf } from '../names.ts';
import { presetTexts } from '../presets.ts';
import { rowVerdict } from '../work.ts';
import { caseOf, DEEDS } from './deeds.ts';
import { type Proof, proofOf } from './proof.ts';
import { callersOf, type Who } from './who.ts';

const NAMES = namesOf(USUAL_REQUEST);
const preset = (name: Parameters<typeof presetTexts>[0]) =>
  presetTexts(name, namesOf(requestOf(name)));

function answersOf({ who, rows }: Proof, kind: Who['kind'], operation: string) {
  const at = who.findIndex((each) => each.kind === kind);
  return rows
    .filter((row) => row.operation === operation)
    .flatMap((row) =>
      row.encryptions.map(({ chosenBy, mode, key }) => [
        [chosenBy, mode, key].filter(Boolean).join(' '),
        row.cells[at]?.answer,
      ]),
    );
}

/** Encryptions for which somebody may do something. */
const allowed = (proof: Proof, kind: Who['kind'], operation: string) =>
  answersOf(proof, kind, operation).flatMap(([name, answer]) =>
    answer === 'allowed' ? [name] : [],
  );

describe('the table of who may do what', () => {
  it('says which uploads pass a policy that forces SSE-KMS', async () => {
    const proof = await proofOf(preset('force-sse-kms'), USUAL_REQUEST, 0);
    expect(allowed(proof, 'caller', 'upload')).toEqual([
      'request sse-kms this',
      'request sse-kms managed',
      'request sse-kms-bucket-key this',
      'request sse-kms-bucket-key managed',
    ]);
    expect(allowed(proof, 'anonymous', 'upload')).toEqual([]);
  });

  it('says who reads what a public bucket holds', async () => {
    const proof = await proofOf(preset('public-read'), USUAL_REQUEST, 0);
    expect(allowed(proof, 'anonymous', 'download')).toEqual(['sse-s3', 'sse-c']);
    expect(allowed(proof, 'stranger', 'download')).toEqual(['sse-s3', 'sse-c']);
  });

  it('asks as whom a policy names, each once', () => {
    const role = `arn:aws:iam::${NAMES.account}:role/path/reader`;
    const statement = (Principal: unknown, more = {}) => ({
      Effect: 'Allow',
      Principal,
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${NAMES.bucket}/*`,
      ...more,
    });
    const bucket = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        statement({ AWS: [role, '222233334444', `arn:aws:iam::${NAMES.account}:root`] }),
        statement('*', { Condition: { ArnLike: { 'aws:PrincipalArn': role } } }),
        statement({ AWS: 'arn:aws:iam::222233334444:root' }),
        statement({ AWS: `arn:aws:iam::${NAMES.account}:user/alice` }),
      ],
    });
    const { who } = callersOf([{ ...preset('no-bucket-policy'), bucket }], USUAL_REQUEST);
    expect(who.flatMap(({ kind, principal }) => (kind === 'named' ? [principal] : []))).toEqual([
      `arn:aws:sts::${NAMES.account}:assumed-role/reader/demo`,
      'arn:aws:sts::222233334444:assumed-role/any-role/demo',
      `arn:aws:iam::${NAMES.account}:user/alice`,
    ]);
  });

  it('counts the named principals that it leaves out', () => {
    const users = Array.from({ length: 9 }, (_, i) => `arn:aws:iam::${NAMES.account}:user/u${i}`);
    const bucket = JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: { AWS: users },
        Action: 's3:*',
        Resource: `arn:aws:s3:::${NAMES.bucket}/*`,
      },
    });
    const { who, leftOut } = callersOf([{ ...preset('no-bucket-policy'), bucket }], USUAL_REQUEST);
    expect([who.filter(({ kind }) => kind === 'named').length, leftOut]).toEqual([6, 3]);
  });

  it('keeps a caller’s own policies and words from everybody else', () => {
    const texts: PolicyTexts = {
      ...preset('no-bucket-policy'),
      more: (['boundary', 'scp', 'rcp', 'session'] as const).map((kind) => {
        return { id: kind, kind, text: '{}' };
      }),
    };
    const request = { ...USUAL_REQUEST, context: 'aws:principalorgid=o-1&aws:principaltag/team=x' };
    const [deed] = DEEDS;
    const of = (kind: Who['kind']) => {
      const who = callersOf([texts], request).who.find((each) => each.kind === kind);
      if (who === undefined || deed === undefined) throw new Error(`nobody is ${kind}`);
      const { texts: theirs, request: asked } = caseOf(texts, request, who, deed);
      return { kinds: theirs.more?.map(({ kind: one }) => one), context: asked.context };
    };
    expect(of('caller').kinds).toEqual(['boundary', 'scp', 'rcp', 'session']);
    expect(of('caller').context).toBe(request.context);
    expect(of('unnamed')).toEqual({ kinds: ['scp', 'rcp'], context: 'aws:principalorgid=o-1' });
    expect(of('stranger')).toEqual({ kinds: ['rcp'], context: '' });
  });

  it.each(POLICY_PRESETS)('is what the page says to each of its requests: %s', async (name) => {
    const request = requestOf(name);
    const texts = preset(name);
    const proof = await proofOf(texts, request, 0);
    const places = new Map(
      proof.rows.flatMap(({ operation, encryptions, cells }) =>
        (encryptions.length === 0 ? [null] : encryptions).map((encryption) => [
          JSON.stringify({ operation, encryption }),
          cells,
        ]),
      ),
    );
    expect(places.size).toBe(DEEDS.length);
    for (const deed of DEEDS) {
      const cells = places.get(JSON.stringify(deed));
      for (const [at, who] of proof.who.entries()) {
        const { texts: theirs, request: asked } = caseOf(texts, request, who, deed);
        const { overall } = await rowVerdict(theirs, asked, 0);
        expect([who.principal, deed, cells?.[at]?.answer]).toEqual([who.principal, deed, overall]);
      }
    }
    for (const { cells } of proof.rows) {
      for (const { answer, example } of cells) {
        expect((await rowVerdict(example.texts, example.request, 0)).overall).toBe(answer);
      }
    }
  });
});

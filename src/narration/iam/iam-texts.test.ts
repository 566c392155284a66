import { describe, expect, it } from 'vitest';
import { evaluate } from '../../aws/iam/index.ts';
import { REASONS, type ReasonCode } from '../../aws/iam/reasons.ts';
import { LANGS } from '../../lib/text.ts';
import { DECISIONS as ENGLISH } from '../en/iam/decisions.ts';
import { DECISIONS as JAPANESE } from '../ja/iam/decisions.ts';
import { LANGUAGES } from '../languages.test-helper.ts';

const explanation = evaluate(
  {
    identity: [
      { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } },
    ],
    resource: {
      Version: '2012-10-17',
      Statement: { Sid: 'No', Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' },
    },
  },
  {
    principal: 'arn:aws:iam::111122223333:user/alice',
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::b/k',
    context: {},
  },
).explanation;

describe('texts', () => {
  it.each(LANGS)('every reason has words of its language: %s', (lang) => {
    for (const code of Object.keys(REASONS) as ReasonCode[]) {
      const words = LANGUAGES[lang].iamTexts.reason(code, ['x', '']);
      expect(words).not.toBe('');
      expect(words).not.toContain('{');
      // Names of AWS alone have no Japanese in them; whole sentences do.
      expect(/[぀-ヿ一-鿿]/.test(words)).toBe(lang === 'ja');
    }
    const { reasons } = { en: ENGLISH, ja: JAPANESE }[lang];
    expect(Object.keys(reasons).sort()).toEqual(Object.keys(REASONS).sort());
  });

  it('takes a value as it is, also one that looks like a replacement pattern', () => {
    expect(LANGUAGES.en.iamTexts.reason('listed', ['$&{actual}'])).toBe('lists $&{actual}');
  });

  it('says what decided', () => {
    expect(LANGUAGES.en.iamTexts.decidedBy(explanation.decidedBy)).toBe(
      'Explicitly denied by statement 1 “No” of the bucket policy.',
    );
    expect(LANGUAGES.ja.iamTexts.decidedBy(explanation.decidedBy)).toBe(
      'バケットポリシーのステートメント 1「No」により明示的に拒否されました。',
    );
    for (const lang of LANGS) {
      for (const kind of [
        { kind: 'root-user' },
        { kind: 'limit' },
        { kind: 'nothing', missing: ['identity', 'key'] },
      ] as const) {
        expect(LANGUAGES[lang].iamTexts.decidedBy(kind).length).toBeGreaterThan(10);
      }
    }
  });

  it('says at which level of an organization a policy decided', () => {
    const scp = (level: number, policyIndex: number) => ({
      kind: 'statements' as const,
      effect: 'Deny' as const,
      statements: [{ policy: 'scp' as const, policyIndex, level, statement: 0, sid: null }],
    });
    const { en, ja } = LANGUAGES;
    expect(en.iamTexts.decidedBy(scp(0, 0))).toBe(
      'Explicitly denied by statement 1 of the service control policy (root of the organization).',
    );
    expect(en.iamTexts.decidedBy(scp(2, 3))).toBe(
      'Explicitly denied by statement 1 of the service control policy 4 (level 2 below the root).',
    );
    expect(ja.iamTexts.decidedBy(scp(0, 0))).toContain('（組織のルート）');
    expect(ja.iamTexts.decidedBy(scp(2, 3))).toContain('（ルートから 2 つ下の階層）');
  });
});

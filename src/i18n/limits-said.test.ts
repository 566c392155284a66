import { expect, it } from 'vitest';
import { LANGS } from '../lib/text.ts';
import { policiesTexts } from './texts/policies.ts';

/** What the Policies page must not leave unsaid. */

it.each(['rulePlainHttp', 'ruleCustomerHttp'] as const)(
  'of %s the code is said to be ours: AWS documents the rule alone',
  (rule) => {
    expect(policiesTexts[rule].en).toContain('our model');
    expect(policiesTexts[rule].ja).toContain('本ツール独自');
  },
);

it.each([
  ['SCP', 'SCP'],
  ['RCP', 'RCP'],
  ['permissions boundaries', 'アクセス許可の境界'],
  ['session policies', 'セッションポリシー'],
  ['VPC endpoint policies', 'VPC エンドポイントポリシー'],
  ['grants', 'グラント'],
  ['ACL', 'ACL'],
  ['access points', 'アクセスポイント'],
])('%s are said not to be judged', (en, ja) => {
  const said = { en, ja };
  for (const lang of LANGS) expect(policiesTexts.judged[lang]).toContain(said[lang]);
});

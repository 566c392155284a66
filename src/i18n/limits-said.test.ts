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

/** What is judged by now stands before what is not. */
const parts = (lang: (typeof LANGS)[number]) =>
  policiesTexts.judged[lang].split(lang === 'en' ? 'Not judged:' : 'グラントです。');

it.each([
  ['SCP', 'SCP'],
  ['RCP', 'RCP'],
  ['permissions boundary', 'アクセス許可の境界'],
  ['session policies', 'セッションポリシー'],
  ['VPC endpoint policy', 'VPC エンドポイントポリシー'],
])('%s is said to be judged', (en, ja) => {
  const said = { en, ja };
  for (const lang of LANGS) expect(parts(lang)[0]).toContain(said[lang]);
});

it.each([
  ['ACL', 'ACL'],
  ['access points', 'アクセスポイント'],
])('%s are said not to be judged', (en, ja) => {
  const said = { en, ja };
  for (const lang of LANGS) expect(parts(lang)[1]).toContain(said[lang]);
});

import { checkParamTexts as texts } from '../../../i18n/texts/learn-write.ts';
import type { Check } from '../../../lessons/checks/check.ts';
import type { Text } from '../../../lib/text.ts';
import { OPENING } from '../../../scenario/index.ts';

/** What is chosen in a form: the checks by name, with the two ways of `at` apart. */
export const CHECK_KINDS = [
  ...(['answer', 'decided', 'refused-by', 'kms-calls', 'step', 'at-step', 'at-brings'] as const),
  ...(['holds', 'header', 'layers', 'comes-back', 'trail', 'reads', 'circumstance'] as const),
  ...(['only-changed', 'foretold', 'verdicts', 'not', 'any'] as const),
] as const;

export type CheckKind = (typeof CHECK_KINDS)[number];

/** What suggestions a text takes from the run on which it is judged. */
export type Suggest = 'steps' | 'values' | 'actions' | 'codes' | 'headers' | 'events' | 'services';

/** How a parameter of a check is asked for. */
export type Param = { readonly key: string; readonly label: Text } & (
  | { readonly as: 'text'; readonly suggest?: Suggest; readonly optional?: true }
  | { readonly as: 'texts' }
  | { readonly as: 'count'; readonly optional?: true }
  | { readonly as: 'flag' }
  | { readonly as: 'maybe' }
  | {
      readonly as: 'choice';
      /** Values as they stand in a file; a Text, or the name of a list that has words elsewhere. */
      readonly options: readonly (readonly [value: string | number, words: Text | string])[];
      readonly optional?: Text;
    }
  | { readonly as: 'actor' | 'reader' | 'read-change' | 'field' | 'field-values' | 'fields' }
  | { readonly as: 'header-is' }
);

const flag = (key: string, label: Text): Param => ({ key, label, as: 'flag' });
const least: Param = { key: 'least', label: texts.least, as: 'count', optional: true };
const most: Param = { key: 'most', label: texts.most, as: 'count', optional: true };

/** HTTP statuses with which S3 refuses. */
const STATUSES = [400, 403, 404, 405, 409, 412, 500, 503];

/** What each check is given. `not` and `any` hold other checks, and are drawn by themselves. */
export const CHECK_PARAMS: Readonly<Record<CheckKind, readonly Param[]>> = {
  answer: [
    {
      key: 'is',
      label: texts.is,
      as: 'choice',
      options: [
        ['done', texts.done],
        ['refused', texts.refused],
        ...[200, ...STATUSES].map((status) => [status, String(status)] as const),
      ],
    },
    { key: 'code', label: texts.code, as: 'text', suggest: 'codes', optional: true },
  ],
  decided: [
    { key: 'action', label: texts.action, as: 'text', suggest: 'actions' },
    flag('allowed', texts.allowed),
    {
      key: 'decision',
      label: texts.decision,
      as: 'choice',
      options: ['Allow', 'ImplicitDeny', 'ExplicitDeny'].map((each) => [each, each] as const),
      optional: texts.either,
    },
  ],
  'refused-by': [
    {
      key: 'by',
      label: texts.by,
      as: 'choice',
      options: [
        ['s3', 'Amazon S3'],
        ['kms', 'AWS KMS'],
        ['client', { en: 'Client', ja: 'クライアント' }],
      ],
    },
    { key: 'cause', label: texts.cause, as: 'texts' },
  ],
  'kms-calls': [
    least,
    most,
    { key: 'operation', label: texts.operation, as: 'text', optional: true },
  ],
  step: [
    { key: 'name', label: texts.name, as: 'text', suggest: 'steps' },
    flag('happens', texts.happens),
    { key: 'failed', label: texts.failed, as: 'maybe' },
  ],
  'at-step': [{ key: 'step', label: texts.step, as: 'text', suggest: 'steps' }],
  'at-brings': [
    { key: 'brings', label: texts.brings, as: 'text', suggest: 'values' },
    { key: 'to', label: texts.to, as: 'actor' },
  ],
  holds: [
    { key: 'party', label: texts.party, as: 'actor' },
    { key: 'value', label: texts.value, as: 'text', suggest: 'values' },
    flag('holds', texts.holds),
  ],
  header: [
    {
      key: 'of',
      label: texts.of,
      as: 'choice',
      options: [
        ['request', texts.request],
        ['response', texts.response],
      ],
    },
    { key: 'name', label: texts.headerName, as: 'text', suggest: 'headers' },
    { key: 'is', label: texts.headerIs, as: 'header-is' },
  ],
  layers: [{ key: 'count', label: texts.count, as: 'count' }],
  'comes-back': [flag('same', texts.same)],
  trail: [
    { key: 'source', label: texts.source, as: 'text', suggest: 'services' },
    { key: 'event', label: texts.event, as: 'text', suggest: 'events', optional: true },
    least,
    most,
  ],
  reads: [
    { key: 'who', label: texts.who, as: 'reader' },
    { key: 'what', label: texts.what, as: 'read-change' },
    flag('can', texts.can),
  ],
  circumstance: [
    { key: 'field', label: texts.field, as: 'field' },
    { key: 'is', label: texts.values, as: 'field-values' },
  ],
  'only-changed': [{ key: 'fields', label: texts.fields, as: 'fields' }],
  foretold: [],
  verdicts: [
    {
      key: 'of',
      label: texts.of,
      as: 'choice',
      options: [
        ['allowed', texts.allowedRows],
        ['refused', texts.refusedRows],
      ],
      optional: texts.allRows,
    },
  ],
  not: [],
  any: [],
};

/** What a check begins with when it is chosen. Typed texts begin empty. */
export const BLANK_CHECKS: Readonly<Record<CheckKind, Check>> = {
  answer: { check: 'answer', is: 'refused' },
  decided: { check: 'decided', action: 's3:GetObject', allowed: true },
  'refused-by': { check: 'refused-by', by: 'kms' },
  'kms-calls': { check: 'kms-calls', least: 1 },
  step: { check: 'step', name: '', happens: true },
  'at-step': { check: 'at', step: '' },
  'at-brings': { check: 'at', brings: 'data-key', to: 's3' },
  holds: { check: 'holds', party: 's3', value: 'data-key', holds: false },
  header: { check: 'header', of: 'request', name: 'x-amz-server-side-encryption', is: true },
  layers: { check: 'layers', count: 1 },
  'comes-back': { check: 'comes-back', same: true },
  trail: { check: 'trail', source: 'kms.amazonaws.com', least: 1 },
  reads: { check: 'reads', who: 'disk-thief', can: false },
  circumstance: { check: 'circumstance', field: 'mode', is: [OPENING.mode] },
  'only-changed': { check: 'only-changed', fields: [] },
  foretold: { check: 'foretold' },
  verdicts: { check: 'verdicts' },
  not: { check: 'not', of: { check: 'answer', is: 'done' } },
  any: {
    check: 'any',
    of: [
      { check: 'answer', is: 'done' },
      { check: 'answer', is: 'refused' },
    ],
  },
};

/** Under which name a check stands in the list. */
export function kindOf(check: Check): CheckKind {
  if (check.check === 'at') return 'step' in check ? 'at-step' : 'at-brings';
  return check.check;
}

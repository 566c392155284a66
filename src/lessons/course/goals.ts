import type { Text } from '../../lib/text.ts';
import type { FieldKey } from '../../scenario/index.ts';
import type { Task } from '../lesson.ts';

/** What every task asks for that writes a policy. */
export const TABLE_GOALS: Task<Text>['goals'] = [
  {
    id: 'lets-in',
    say: { en: 'What should be allowed is allowed', ja: '受け付けるべきものを受け付ける' },
    check: { check: 'verdicts', of: 'allowed' },
    missing: {
      en: 'A request in the table that should be allowed is refused.',
      ja: '表の中に、受け付けるべきなのに拒否されているリクエストがあります。',
    },
  },
  {
    id: 'keeps-out',
    say: { en: 'Everything else is refused', ja: 'それ以外は拒否する' },
    check: { check: 'verdicts', of: 'refused' },
    missing: {
      en: 'A request in the table that should be refused is allowed.',
      ja: '表の中に、拒否すべきなのに受け付けているリクエストがあります。',
    },
  },
];

/** That the object gets to the disk: what is asked of how it is stored means nothing where none is. */
export const STORED: Task<Text>['goals'][number] = {
  id: 'stored',
  say: { en: 'The object is stored', ja: 'オブジェクトが保存される' },
  check: {
    check: 'any',
    of: [
      { check: 'step', name: 's3.store-object', happens: true },
      // A multipart upload makes the object of its parts.
      { check: 'step', name: 's3.complete-object', happens: true },
    ],
  },
  missing: {
    en: 'This run stores no object. It is a run of another kind, or the client is refused: {answer}.',
    ja: 'この実行では、オブジェクトは保存されません。アップロードではないか、拒否されています（応答は {answer}）。',
  },
};

/**
 * That the run is the one that was asked about, but for these circumstances: whatever one says of another run says nothing
 * of this one.
 */
export function asAsked(fields: readonly FieldKey[]): Task<Text>['goals'][number] {
  return {
    id: 'as-asked',
    say: { en: 'Nothing else is changed', ja: 'ほかの条件は変えない' },
    check: { check: 'only-changed', fields },
    missing: {
      en: 'This is another run than the one you were asked about. Put back what is different.',
      ja: '問われたものとは別の実行になっています。変えた条件を元に戻してください。',
    },
  };
}

/**
 * What a task asks for that has to be foretold. `missing` is said of a prediction that the run does not bear out; `offers`
 * are the circumstances that one may choose.
 */
export function foretold(missing: Text, offers: readonly FieldKey[] = []): Task<Text>['goals'] {
  return [
    {
      id: 'foretold',
      say: { en: 'Your prediction is right', ja: '予想が当たる' },
      check: { check: 'foretold' },
      missing,
    },
    asAsked(offers),
  ];
}

import type { Text } from '../../lib/text.ts';
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

/** What a task asks for that has to be foretold; `missing` is said of a prediction that the run does not bear out. */
export function foretold(missing: Text): Task<Text>['goals'] {
  return [
    {
      id: 'foretold',
      say: { en: 'Your prediction is right', ja: '予想が当たる' },
      check: { check: 'foretold' },
      missing,
    },
  ];
}

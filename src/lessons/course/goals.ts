import type { Text } from '../../lib/text.ts';
import type { Task } from '../lesson.ts';

/** What every task asks for that writes a policy. */
export const TABLE_GOALS: Task<Text>['goals'] = [
  {
    id: 'lets-in',
    say: { en: 'What should get in gets in', ja: '受け付けるべきものを受け付ける' },
    check: { check: 'verdicts', of: 'allowed' },
    missing: {
      en: 'A request of the table that should get in is refused.',
      ja: '表の中に、受け付けるべきなのに拒否されているリクエストがあります。',
    },
  },
  {
    id: 'keeps-out',
    say: { en: 'All else stays out', ja: 'それ以外は拒否する' },
    check: { check: 'verdicts', of: 'refused' },
    missing: {
      en: 'A request of the table gets in that should stay out.',
      ja: '表の中に、拒否すべきなのに受け付けているリクエストがあります。',
    },
  },
];

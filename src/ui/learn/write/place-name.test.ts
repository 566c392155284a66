import { expect, it } from 'vitest';
import { placeName } from './place-name.ts';

it.each([
  ['title', 'Title'],
  ['ideas[1].words[0].en', 'Idea 2 › Paragraph 1'],
  ['tasks[1].goals[0].missing', 'Task 2 › Goal 1 › Said while it is not met'],
  ['question.choices[2].say', 'Question › Choice 3'],
  ['trainer.plan[0].minutes', 'Plan, line 1 › Minutes'],
  ['constructor', 'constructor'],
  ['', ''],
])('names %s as the form does', (path, name) => {
  expect(placeName(path, 'en')).toBe(name);
});

it('names a place in Japanese', () => {
  expect(placeName('tasks[0].hints[1].ja', 'ja')).toBe('課題 1 › ヒント 2');
});

import type { Text } from '../../lib/text.ts';

/** Notices for who came by a link to a step that is not where, or what, it was. */
export const landingTexts = {
  unknown: {
    en: 'This run has no step “{step}”. It starts at the first one.',
    ja: 'この実行にステップ「{step}」はないため、最初のステップを表示しています。',
  },
  gone: {
    en: 'The flows have been revised since this link was made (version {made}, now {now}): the step “{step}” is no more. It starts at the first one.',
    ja: 'このリンクの作成後にフローが改訂され（版 {made} → {now}）、ステップ「{step}」はなくなりました。最初のステップを表示しています。',
  },
  moved: {
    en: 'The flows have been revised since this link was made: what was step {from} then is step {to} now.',
    ja: 'このリンクの作成後にフローが改訂され、当時のステップ {from} は現在ステップ {to} になっています。',
  },
  byNumber: {
    en: 'The flows have been revised since this link was made (version {made}, now {now}): step {step} may have been another one then.',
    ja: 'このリンクの作成後にフローが改訂されているため（版 {made} → {now}）、ステップ {step} は当時と異なる可能性があります。',
  },
} as const satisfies Record<string, Text>;

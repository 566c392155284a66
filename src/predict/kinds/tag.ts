import type { Kind, QuestionContext } from '../kind.ts';

const MATCHES = 'matches';
const FAILS = 'fails';
const UNCHECKED = 'unchecked';

/** Whether what is opened is what was sealed. */
export const tag: Kind = {
  weight: 3,
  find: (run) =>
    run.stepsOf('op').flatMap(({ step, position }) => {
      const sealed = run.value(step.inputs.sealed ?? '');
      if (sealed === undefined || step.op !== 'aes-256-gcm-open') return [];
      const hasFailed = step.failure !== null;
      return [
        {
          before: position,
          answer: hasFailed ? FAILS : MATCHES,
          wrong: [MATCHES, FAILS, UNCHECKED],
          evidence: { step: step.id, value: sealed.id },
          ...(hasFailed ? { weight: 9 } : {}),
        },
      ];
    }),
  words: {
    en: {
      ask: (c) => `The ${sealedName(c)} is decrypted next, with AES-256-GCM. What comes out?`,
      choice: (choice) =>
        choice === MATCHES
          ? 'The plaintext: the tag matches'
          : choice === FAILS
            ? 'Nothing: the tag does not match'
            : 'Bytes in any case: there is no tag to check',
      why: (c) =>
        c.question.answer === MATCHES
          ? 'The authentication tag matches: not a bit of it has changed, and key and context are the right ones.'
          : 'The authentication tag does not match: something has changed since it was encrypted, or it belongs to something else. GCM then gives nothing at all.',
    },
    ja: {
      ask: (c) => `次に${sealedName(c)}を AES-256-GCM で復号します。何が得られますか？`,
      choice: (choice) =>
        choice === MATCHES
          ? '平文（認証タグが一致する）'
          : choice === FAILS
            ? '何も得られない（認証タグが一致しない）'
            : '意味のないバイト列（認証タグは検証されない）',
      why: (c) =>
        c.question.answer === MATCHES
          ? '認証タグが一致しました。改変はなく、キーもコンテキストも正しいことが分かります。'
          : '認証タグが一致しません。暗号化した後に何かが変わったか、別のキーやコンテキストで暗号化されたものです。この場合、GCM からは何も得られません。',
    },
  },
};

function sealedName({ question, value, name }: QuestionContext): string {
  return name(value(question.evidence.value ?? '')?.name ?? '');
}

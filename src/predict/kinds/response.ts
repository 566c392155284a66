import { isClientResponse } from '../../player/index.ts';
import type { Role } from '../../trace/index.ts';
import type { Kind } from '../kind.ts';

const OBJECT = 'object';
const NEITHER = 'neither';
const WITH_KEY = 'object-and-key';
const SEALED = 'ciphertext-and-key';

/** What an answer carries to the client: never a key. */
export const response: Kind = {
  weight: 4,
  find: (run) =>
    run.stepsOf('send').flatMap(({ step, position }) => {
      if (!isClientResponse(step) || step.http.type !== 'response' || step.http.status >= 300)
        return [];
      const carried = step.carries.flatMap(({ value }) => run.value(value) ?? []);
      const has = (...roles: Role[]) => carried.find(({ role }) => roles.includes(role));
      const key = has('key', 'wrapped-key');
      const object = has('plaintext');
      const answer = has('ciphertext') ? SEALED : object ? (key ? WITH_KEY : OBJECT) : NEITHER;
      return [
        {
          before: position,
          answer,
          wrong: [WITH_KEY, SEALED, NEITHER, OBJECT],
          evidence: { step: step.id, value: object?.id ?? null },
        },
      ];
    }),
  words: {
    en: {
      ask: () => 'S3 answers the client next. What does the answer carry?',
      choice: (choice) =>
        ({
          [OBJECT]: 'The object in plaintext, and no key',
          [WITH_KEY]: 'The object in plaintext, and its data key',
          [SEALED]: 'The encrypted object, and its encrypted data key',
          [NEITHER]: 'Neither object nor key',
        })[choice] ?? choice,
      why: (c) =>
        c.question.answer === OBJECT
          ? 'S3 has decrypted the object. No answer of S3 carries a key, whatever the mode.'
          : 'The answer says how it went and how the object is encrypted. No answer of S3 carries a key.',
    },
    ja: {
      ask: () => '次に S3 がクライアントへ応答します。応答に含まれるのはどれですか？',
      choice: (choice) =>
        ({
          [OBJECT]: '平文のオブジェクトだけ（キーは含まない）',
          [WITH_KEY]: '平文のオブジェクトとデータキー',
          [SEALED]: '暗号化されたオブジェクトと、暗号化されたデータキー',
          [NEITHER]: 'オブジェクトもキーも含まない',
        })[choice] ?? choice,
      why: (c) =>
        c.question.answer === OBJECT
          ? 'S3 がすでに復号しています。どの方式でも、S3 の応答にキーが含まれることはありません。'
          : '応答が伝えるのは結果と暗号化方式だけです。S3 の応答にキーが含まれることはありません。',
    },
  },
};

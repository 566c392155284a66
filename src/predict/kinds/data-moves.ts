import type { PlacedStep, RunIndex } from '../../player/index.ts';
import type { Draft, Kind } from '../kind.ts';

const STAYS = 'stays';
const AGAIN = 'encrypted-again';
const MOVED = 'moved';

/** What a request does to data that lies on the disks already. */
export const dataMoves: Kind = {
  weight: 7,
  find: (run) => run.stepsOf('load').flatMap((placed) => draft(run, placed)),
  words: {
    en: {
      ask: () => 'The data lies on the disks already, encrypted. What does this request do to it?',
      choice: (choice) =>
        choice === STAYS
          ? 'Nothing: the ciphertext stays where it is'
          : choice === AGAIN
            ? 'S3 decrypts it and encrypts it under a new key'
            : 'S3 copies the ciphertext as it is',
      why: (c) =>
        c.question.answer === STAYS
          ? 'The record is written anew around the same ciphertext: it is neither read nor encrypted again.'
          : c.question.answer === AGAIN
            ? 'What is stored here is a new ciphertext: the data was decrypted and encrypted again.'
            : 'The same ciphertext is stored once more.',
    },
    ja: {
      ask: () =>
        'データはすでに暗号化されてディスク上にあります。このリクエストで、データはどうなりますか？',
      choice: (choice) =>
        choice === STAYS
          ? '変わらない（暗号文はそのまま残る）'
          : choice === AGAIN
            ? 'S3 が復号し、新しいキーで暗号化し直す'
            : 'S3 が暗号文をそのままコピーする',
      why: (c) =>
        c.question.answer === STAYS
          ? 'レコードは書き換わりますが、暗号文は同じものです。読み出しも再暗号化もされません。'
          : c.question.answer === AGAIN
            ? 'ここで保存されるのは新しい暗号文です。データはいったん復号され、暗号化し直されました。'
            : '同じ暗号文がもう一度保存されます。',
    },
  },
};

function draft(run: RunIndex, { step: load, position }: PlacedStep): readonly Draft[] {
  const isHere = ({ step }: PlacedStep) => step.exchange === load.exchange;
  // Where the client brings the data, there is none yet.
  if (
    run
      .stepsOf('send')
      .some((one) => isHere(one) && one.step.actor === 'client' && brings(run, one))
  )
    return [];
  const store = run.stepsOf('store').find((one) => isHere(one) && one.position > position)?.step;
  if (store === undefined) return [];
  const isCiphertext = (id: string) => run.value(id)?.role === 'ciphertext';
  const kept = (store.keeps ?? []).find(isCiphertext);
  const fresh = store.values.find(isCiphertext);
  const value = kept ?? fresh;
  if (value === undefined) return [];
  const isNew = run.steps.some((one) => isHere(one) && one.step.id === run.value(value)?.bornAt);
  const answer = kept !== undefined ? STAYS : isNew ? AGAIN : MOVED;
  return [
    {
      before: position,
      answer,
      wrong: [STAYS, AGAIN, MOVED],
      evidence: { step: store.id, value },
    },
  ];
}

function brings(run: RunIndex, { step }: PlacedStep): boolean {
  return (
    step.kind === 'send' && step.carries.some(({ value }) => run.value(value)?.role === 'plaintext')
  );
}

import { decision, hasFailed, lengthOf, output } from '../../reading.ts';
import type { RequestTables } from '../../requests/request-tables.ts';
import { always, called, caller, said } from '../captions/said.ts';
import { ends } from './ends.ts';
import { message, messageCaption } from './messages.ts';
import { DOES } from './operations.ts';

const kept = (who: string) => ({
  label: '以前から保持',
  title: `${who} が以前のリクエストから保持している`,
  body: `${who} がリクエストをまたいで保持するもので、このリクエストより前からあります。`,
});

const opened = (failed: boolean) =>
  failed
    ? said(
        '認証タグが一致せず、KMS は処理を止めます。',
        '暗号文が変わったか、コンテキストが異なります。',
      )
    : said('認証タグが一致しました。', '暗号文も暗号化コンテキストも変わっていません。');

export const requests: RequestTables = {
  does: DOES,
  message,
  messageCaption,
  steps: {
    's3.keep': () => kept('S3'),
    'kms.keep': () => kept('KMS'),
    's3.release': () => ({
      label: 'メモリには残っていない',
      title: 'S3 のメモリには残っていない',
      body: '以前のリクエストからディスクにあるもので、S3 のメモリにはありません。',
    }),
    'kms.make-data-key': (c) => ({
      label: 'データキーを生成',
      title: 'KMS がデータキーを生成する',
      body: `KMS の HSM の中で、このリクエストのために ${lengthOf(output(c, 'bytes'))} バイトの乱数を生成します。KMS キーが暗号化するのはこのキーだけで、クライアントのデータではありません。`,
    }),
  },
  captions: {
    'kms.authorize': ({ step, trace }) => {
      const { action = '', resource = '' } = decision(step, 'authorization') ?? {};
      const yes = `KMS は${caller(trace)}を許可しました。`;
      return resource.includes(':key/')
        ? said(yes, `${action} は、まずキーポリシーで判定されます。`)
        : said(yes, `${action} を判定するのは IAM ポリシーで、キーポリシーではありません。`);
    },
    'kms.make-data-key': always(
      'クライアント自身が使うためのキーです。',
      'KMS キーそのものは外に出ません。',
    ),
    'kms.wrap-data-key': always(
      'KMS がデータキーを暗号化し、保存できる形にします。',
      '復号できるのは KMS だけです。',
    ),
    'kms.encrypt-plaintext': always(
      'KMS がクライアントから受け取ったデータを暗号化します。',
      '復号できるのは KMS だけです。',
    ),
    'kms.decrypt-ciphertext': ({ step }) => opened(hasFailed(step)),
    'kms.unwrap-data-key': ({ step }) => opened(hasFailed(step)),
    'kms.reencrypt-open': ({ step }) => opened(hasFailed(step)),
    'kms.build-blob': always(
      '暗号文には KMS キーの情報が含まれます。',
      '分かるのは名前だけで、復号はできません。',
    ),
    's3.keep': always(
      'S3 が以前のリクエストから保持しています。',
      '1 つのリクエストより長く残ります。',
    ),
    'kms.keep': always(
      'KMS が以前のリクエストから保持しています。',
      'HSM の外に出ることはありません。',
    ),
    's3.release': always('あるのはディスクだけです。', 'S3 のメモリには残っていません。'),
  },
  takeaway: (end) => ends(end, called(end.who)),
};

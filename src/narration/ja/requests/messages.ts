import { spaced } from '../../../lib/text.ts';
import { callerOf } from '../../captions/caller.ts';
import type { CaptionWords } from '../../captions/caption-tables.ts';
import {
  clipped,
  count,
  exceptionOf,
  messageOf,
  statusOf,
  targetOf,
  xmlText,
} from '../../reading.ts';
import { type Asked, usesKeys } from '../../requests/asked.ts';
import type { StepWords } from '../../types.ts';
import { called, said } from '../captions/said.ts';
import { encryptionAsked, encryptionTold } from '../s3/encryption-asked.ts';
import { ANSWERED } from './answered.ts';
import { DOES } from './operations.ts';

const SERVICE = { s3: 'S3', kms: 'KMS' } as const;

const does = (operation: string) =>
  Object.hasOwn(DOES, operation) ? (DOES[operation] ?? operation) : `${operation} の実行`;

/** The body of a message, as what it is. */
function bodyOf({ step }: Asked): string {
  const { length, kind } = messageOf(step);
  if (kind === 'none') return '本文はありません';
  return `本文は ${count(length)} バイト${kind === 'other' ? '' : `の ${kind} `}です`;
}

/** A message between the client and a service, whatever it is about. */
export function message(asked: Asked): StepWords {
  return asked.step.http.type === 'request' ? request(asked) : answer(asked);
}

function request(asked: Asked): StepWords {
  const { service, operation } = asked;
  const by = SERVICE[service];
  return ({ step }) => {
    const sent = `${targetOf(step)} を送ります。${bodyOf(asked)}。`;
    if (operation === 'Unknown')
      return {
        label: clipped(targetOf(step), 40),
        title: `クライアントが ${by} にリクエストを送る`,
        body: `${sent}${by} は、該当する操作を見つけられないか、操作を調べる前に拒否します。`,
      };
    return {
      label: clipped(operation, 40),
      title: spaced(`クライアントが ${by} に${does(operation)}を要求する`),
      body: spaced(
        `操作は ${operation} です。${sent}${service === 's3' && asksForEncryption(asked) ? encryptionAsked(step) : ''}`,
      ),
    };
  };
}

function asksForEncryption({ step }: Asked): boolean {
  return step.http.headers.some(([name]) => /^x-amz-server-side-encryption/i.test(name));
}

function answer(asked: Asked): StepWords {
  const { service, operation } = asked;
  const by = SERVICE[service];
  return ({ step }) => {
    const status = statusOf(step);
    const code = service === 'kms' ? exceptionOf(step) : xmlText(step, 'Code');
    if (status >= 400)
      return {
        label: clipped(`${status} ${code}`.trim(), 40),
        title:
          code === '' ? `${by} がリクエストを拒否する` : `${by} が ${clipped(code, 60)} を返す`,
        body: `クライアントに返るのは ${status}${code === '' ? ' だけで、理由を述べる本文はありません' : ` ${code} とその理由です`}。要求された処理は行われていません。`,
      };
    if (status === 304)
      return {
        label: '304 Not Modified',
        title: 'クライアントの写しは最新のまま',
        body: 'オブジェクトは、クライアントが持っているものから変わっていません。S3 はデータを送らず、復号もしていません。',
      };
    if (status >= 300)
      return {
        label: clipped(`${status} ${code}`.trim(), 40),
        title: 'S3 が別のリージョンを案内する',
        body: `バケットは別のリージョンにあります。${status} の応答は x-amz-bucket-region でリージョンを示し、SDK は自動でそちらへ要求し直します。`,
      };
    const told = service === 's3' ? encryptionTold(step) : '';
    return {
      label: `${status}${operation === 'Unknown' ? '' : ` ${clipped(operation, 34)}`}`,
      title: `${by} が ${operation} に応答する`,
      body: `ステータスは ${status} です。${bodyOf(asked)}。${told}`,
    };
  };
}

/** Why such a message is sent. */
export function messageCaption(asked: Asked): CaptionWords {
  const { service, operation } = asked;
  const by = SERVICE[service];
  return ({ step, trace }) => {
    if (asked.step.http.type === 'request')
      return operation === 'Unknown'
        ? said('クライアントは何を求めているのでしょうか。', `${by} がリクエストを調べます。`)
        : said(`クライアントから ${by} への要求です。`, `内容は${does(operation)}です。`);
    const status = statusOf(step);
    if (status === 304)
      return said(
        'クライアントはすでに同じものを持っています。',
        '何も送られず、復号もされません。',
      );
    if (status >= 400) return said(`${by} は処理を行いません。`, `応答は ${status} です。`);
    if (status >= 300)
      return said('バケットは別のリージョンにあります。', 'クライアントはそちらに要求し直します。');
    const known = Object.hasOwn(ANSWERED, operation) ? ANSWERED[operation] : undefined;
    if (known !== undefined) return known;
    const lead = `${by} が${called(callerOf(trace))}に応答します。`;
    return usesKeys(step, trace)
      ? said(lead, `ステータスは ${status} です。`)
      : said(lead, 'キーは使われていません。');
  };
}

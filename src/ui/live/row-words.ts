import { fieldTexts, say, sayNumber, sizeText } from '../../i18n/index.ts';
import { liveTexts } from '../../i18n/texts/live.ts';
import type { Lang } from '../../lib/text.ts';
import type { LiveClient, LiveRow } from '../../link/live-protocol.ts';
import { requestTitle } from '../kit/flow-title.ts';
import { isRefused } from './state/filter.ts';

/** What a request is called: “PutObject · report.csv”. */
export function rowTitle(row: LiveRow, lang: Lang): string {
  const where = row.key ?? row.bucket;
  const what = requestTitle(row.operation, row.requests, lang);
  return where === null ? what : `${what} · ${where}`;
}

/** Bucket and key as one reads them; the path where it names neither. */
export function rowWhere({ bucket, key, target, service }: LiveRow): string {
  if (bucket === null) return service === 's3' ? target : '';
  return key === null ? bucket : `${bucket}/${key}`;
}

/** Names of clients, which have no other in any language. */
const CLIENT_NAMES: Readonly<Record<Exclude<LiveClient, 'browser' | 'other'>, string>> = {
  'aws-cli': 'AWS CLI',
  boto3: 'boto3',
  'sdk-js': 'SDK for JS',
  'sdk-java': 'SDK for Java',
  'sdk-go': 'SDK for Go',
  rclone: 'rclone',
  s3cmd: 's3cmd',
  restic: 'restic',
  s3fs: 's3fs',
  minio: 'MinIO client',
  terraform: 'Terraform',
  curl: 'curl',
};

export function clientName(client: LiveClient, lang: Lang): string {
  if (client === 'browser') return say(lang, liveTexts.browser);
  if (client === 'other') return say(lang, liveTexts.otherClient);
  return CLIENT_NAMES[client];
}

/** Who called, by the last part of the ARN. */
export function callerName({ caller }: LiveRow, lang: Lang): string {
  return caller === null ? say(lang, liveTexts.nobody) : (caller.split(/[:/]/).at(-1) ?? caller);
}

/** How it was encrypted; empty where nothing was. */
export function modeName({ mode }: LiveRow, lang: Lang): string {
  return mode === null ? '' : (fieldTexts('mode').values[mode]?.[lang] ?? mode);
}

/** What the client was told: the status, and whose refusal it is. */
export function refusalWords(row: LiveRow, lang: Lang): string | null {
  if (!isRefused(row)) return null;
  if (row.refusedAt === null) return say(lang, liveTexts.failed);
  return say(lang, /(^|[/.])kms\./.test(row.refusedAt) ? liveTexts.byKms : liveTexts.byS3);
}

/** A time of day to the millisecond, on this machine's clock. */
export function timeText(ms: number): string {
  const time = new Date(ms);
  const two = (number: number) => String(number).padStart(2, '0');
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':');
  return `${clock}.${String(time.getMilliseconds()).padStart(3, '0')}`;
}

/** A duration as one reads it: “12 ms”, “1.3 s”. */
export function tookText(ms: number, lang: Lang): string {
  return ms < 1000
    ? `${sayNumber(lang, Math.round(ms))} ms`
    : `${sayNumber(lang, Math.round(ms / 100) / 10)} s`;
}

/** A length in a narrow place: “↑ 5 MiB” is what came from the client, “↓ 647 B” what it got. */
export function bytesText({ bytesIn, bytesOut }: LiveRow, lang: Lang): readonly string[] {
  const short = (bytes: number) =>
    bytes < 10_000 ? `${sayNumber(lang, bytes)} B` : sizeText(lang, bytes);
  return [
    ...(bytesIn > 0 ? [`↑ ${short(bytesIn)}`] : []),
    ...(bytesOut > 0 ? [`↓ ${short(bytesOut)}`] : []),
  ];
}

/** Name of the file in which a flow is saved. */
export function fileNameOf({ number, operation }: LiveRow): string {
  return `live-${number}-${operation}.trace.json`;
}

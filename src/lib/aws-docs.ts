import type { Lang } from './text.ts';

const HOST = 'https://docs.aws.amazon.com/';

/** The guides that AWS has in Japanese; its API references and KMS's cryptographic details are in English alone. */
const IN_JAPANESE = [
  'AmazonS3/latest/userguide/',
  'kms/latest/developerguide/',
  'IAM/latest/UserGuide/',
  'awscloudtrail/latest/userguide/',
];

/** A page of AWS's documentation in a language, or in English where AWS has no other. */
export function awsPage(url: string, lang: Lang): string {
  const path = url.slice(HOST.length);
  const translated = url.startsWith(HOST) && IN_JAPANESE.some((guide) => path.startsWith(guide));
  return lang === 'ja' && translated ? `${HOST}ja_jp/${path}` : url;
}

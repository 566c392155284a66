/** ARN of a KMS key or alias, wherever it begins. Ends with the key, not with the word, so that nothing that follows is taken in. */
const KEY_ID =
  'mrk-[0-9a-fA-F]{32}|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';
const KEY_ARN = `arn:aws[a-z-]{0,20}:kms:[a-z0-9-]{4,30}:[0-9]{12}:key/(?:${KEY_ID})`;

export const keyArnAt = new RegExp(KEY_ARN, 'y');
export const keyIdAt = new RegExp(KEY_ID, 'y');
export const keyArns = new RegExp(KEY_ARN, 'g');

/** Anything with the shape of a key's ARN or an alias's, redacted ones too. */
export function isKmsArn(arn: string): boolean {
  return /^arn:aws[a-z-]{0,20}:kms:[^:]{0,60}:[^:]{0,60}:(?:key|alias)\//.test(arn);
}

/** Characters that can stand in an ARN that is not quoted. */
export const ARN_LETTERS = /[^\s"'`<>(){}[\],;|\\]/;

/** The partition of the first ARN, host or Region in a text that tells it. */
export function partitionIn(text: string): string {
  const arn = /arn:(aws(?:-[a-z]{2,12}){0,3}):/.exec(text);
  if (arn?.[1] !== undefined) return arn[1];
  if (/\.amazonaws\.com\.cn\b|\bcn-north(?:west)?-\d\b/.test(text)) return 'aws-cn';
  return /\bus-gov-(?:east|west)-\d\b/.test(text) ? 'aws-us-gov' : 'aws';
}

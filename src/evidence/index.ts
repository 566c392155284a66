import { cleanLines } from './clean.ts';
import { readCloudTrail } from './cloudtrail.ts';
import { findCommand } from './command.ts';
import type { Evidence } from './evidence.ts';
import { readMessage } from './message.ts';
import { arnOf } from './place.ts';

export { type Aside, asideOf } from './aside.ts';
export { denyingPolicyOf } from './denying-policy.ts';
export type { Encryption, Evidence, PolicyKind } from './evidence.ts';
export { type Sentence, sentencesIn } from './sentences.ts';
export { type Surroundings, surroundingsOf } from './surroundings.ts';

/**
 * Reads what someone pasted: an error of the AWS CLI or an SDK, S3's XML, a CloudTrail event of S3 or KMS, or an `aws`
 * command line, as terminals, logs and mails leave them. Null where it is none of these. Never throws, and takes time in
 * proportion to the text.
 */
export function readEvidence(text: string): Evidence | null {
  const event = readCloudTrail(text);
  if (event !== null) return event;
  const lines = cleanLines(text);
  const command = findCommand(lines);
  const message = readMessage(lines, command);
  if (message !== null || command?.isAlone !== true) return message;
  const { action, place, partition, encryption, key } = command;
  const isKms = action.startsWith('kms:');
  return {
    kind: 'command',
    caller: null,
    action,
    resource: isKms ? keyArn(key) : arnOf(place, action, partition),
    code: null,
    deny: null,
    policy: null,
    encryption,
    key,
  };
}

function keyArn(key: string | null): string | null {
  return key?.startsWith('arn:') === true ? key : null;
}

import { parseArn } from '../aws/iam/arn.ts';
import type { Finds } from './finds.ts';

/** What an ARN of a KMS key says of the request. */
export function sayKey(arn: string | null, finds: Finds): void {
  const parts = parseArn(arn ?? '');
  if (arn === null || parts?.service !== 'kms' || !parts.resource.startsWith('key/')) return;
  finds.says('key-arn', arn);
  finds.says('region', parts.region);
  finds.says('account', parts.account);
}

/** What an ARN of a user, role or session says of the request: who makes it. */
export function sayPrincipal(arn: string | null, finds: Finds): void {
  const parts = parseArn(arn ?? '');
  if (arn === null || parts === null) return;
  if (parts.service === 'iam' && parts.resource === 'root') finds.says('caller', 'root');
  else if (/^(?:user|role|assumed-role|federated-user)\//.test(parts.resource))
    finds.says('caller-arn', arn);
}

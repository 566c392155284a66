import type { Circumstances, ConstraintId, FieldKey } from '../scenario/index.ts';
import { DEFAULTS } from '../scenario/index.ts';
import { saysAsUsual } from './object-count.ts';
import { profileOf } from './profiles.ts';

const KEY_FIELDS: readonly FieldKey[] = [
  'kms-key',
  'key-state',
  'key-policy',
  'key-name',
  'kms-rate',
];
/** What has a part in how a write comes to its encryption, and in nothing else. */
const CHOICE_FIELDS: readonly FieldKey[] = ['chosen-by', 'bucket-default', 'key-name'];

/**
 * Why a circumstance cannot have this value beside the others, or null where it can. The default of a field is
 * possible always, save where a mode has not the operation.
 */
export function constraint(
  field: FieldKey,
  value: string,
  circumstances: Circumstances,
): ConstraintId | null {
  const mode = profileOf(field === 'mode' ? value : circumstances.mode);
  if (mode === undefined) return 'unknown-mode';
  if (field === 'mode') return null;
  if (field === 'operation') {
    return (mode.operations as readonly string[]).includes(value) ? null : 'no-such-operation';
  }
  if (value === DEFAULTS[field]) return null;
  if (field === 'objects') return saysAsUsual(mode, value) ? 'as-usual' : null;
  const generic =
    policyReason(field, value, circumstances) ??
    genericReason(field, circumstances, mode.usesKmsKey);
  return generic ?? mode.constraint(field, value, circumstances);
}

/** The policies of the scenario speak of one action each: elsewhere they change nothing. */
function policyReason(
  field: FieldKey,
  value: string,
  { operation }: Circumstances,
): ConstraintId | null {
  if (field !== 'bucket-policy') return null;
  const puts = operation === 'upload' || operation === 'multipart' || operation === 'copy';
  const gets = operation === 'download' || operation === 'copy';
  if (!puts && !gets) return 'speaks-of-others';
  if (value === 'public-read') return gets ? null : 'speaks-of-reads';
  return puts ? null : 'speaks-of-writes';
}

function genericReason(
  field: FieldKey,
  c: Circumstances,
  usesKmsKey: boolean,
): ConstraintId | null {
  const reads = c.operation !== 'upload' && c.operation !== 'multipart';
  const writes = c.operation !== 'download' && c.operation !== 'update-encryption';
  if (KEY_FIELDS.includes(field) && !usesKmsKey) return 'no-kms-key';
  if ((field === 'key-state' || field === 'key-policy') && c['kms-key'] === 'aws-managed')
    return 'managed-key';
  if (field === 'kms-key' && (c['key-state'] !== 'enabled' || c['key-policy'] !== 'account'))
    return 'managed-key';
  if ((field === 'kms-key' || field === 'key-name') && c.operation === 'update-encryption')
    return 'update-needs-arn';
  if (field === 'stored-bytes' && !reads) return 'nothing-stored';
  if (CHOICE_FIELDS.includes(field) && !writes) return 'nothing-chosen';
  if (field === 'bucket-default' && c['chosen-by'] === 'bucket-default')
    return 'default-is-its-own';
  const isKeyNamed = c['chosen-by'] === 'request' && c['kms-key'] === 'customer';
  if (field === 'key-name' && !isKeyNamed) return 'no-key-in-headers';
  return null;
}

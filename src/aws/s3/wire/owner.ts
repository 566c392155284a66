import { sha256 } from '../../../crypto/index.ts';
import { toHex, utf8 } from '../../../lib/bytes.ts';
import type { Xml } from './s3-xml.ts';
import { element } from './s3-xml.ts';

/** The canonical user ID of an account: 64 hexadecimal digits. AWS's are opaque; ours follow from the account's number. */
export async function canonicalUser(account: string): Promise<string> {
  return toHex(await sha256(utf8(`canonical user of ${account}`)));
}

/** An owner or initiator in an answer. */
export async function ownerElement(name: string, account: string): Promise<Xml> {
  return element(name, [element('ID', await canonicalUser(account))]);
}

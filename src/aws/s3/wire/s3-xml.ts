import { sha256 } from '../../../crypto/index.ts';
import { toHex, utf8 } from '../../../lib/bytes.ts';
import type { Xml } from '../../../lib/xml.ts';
import { element, xmlDocument } from '../../../lib/xml.ts';

/** Requests and answers of S3's have their elements in this namespace; its errors have them in none. */
const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';

/** The root of a document in S3's namespace. */
export function s3Element(root: string, content: readonly (Xml | null)[]): Xml {
  return element(root, content, { xmlns: NAMESPACE });
}

/** A document in S3's namespace, as an answer has it. */
export function s3Document(root: string, content: readonly (Xml | null)[]): string {
  return xmlDocument(s3Element(root, content));
}

/** The canonical user ID of an account: 64 hexadecimal digits. AWS's are opaque; ours follow from the account's number. */
export async function canonicalUser(account: string): Promise<string> {
  return toHex(await sha256(utf8(`canonical user of ${account}`)));
}

/** An owner or initiator in an answer. */
export async function ownerElement(name: string, account: string): Promise<Xml> {
  return element(name, [element('ID', await canonicalUser(account))]);
}

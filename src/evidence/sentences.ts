import { cleanLines } from './clean.ts';
import { flowOf } from './flow.ts';

/**
 * What S3 and KMS say in sentences of their own where the error's code does not tell it, in small letters and without
 * white space.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html
 */
const SENTENCES = {
  'ciphertext-key': /ciphertextreferstoacustomermasterkeythatdoesnotexist/,
  'one-of-three': /theresourcedoesnotexistinthisregion,noresource-basedpolicies/,
  'blocked-acl': /(?:blocked|prevented)bytheblockpublicaclssetting/,
  'blocked-policy': /(?:blocked|prevented)bytheblockpublicpolicysetting/,
  'sse-c-blocked': /blockeduploadrequeststhatspecifyserversideencryptionwithcustomerprovidedkeys/,
  'needs-signature': /requireawssignatureversion4/,
  'customer-key-needed': /storedusingaformofserversideencryption/,
  'customer-key-unneeded': /encryptionparametersarenotapplicable/,
  'customer-key-wrong': /mustprovidethecorrectsecretkey/,
  'customer-key-md5': /calculatedmd5hashofthekeydidnotmatch/,
  'key-disabled': /:key\/[\w-]+isdisabled/,
  'key-pending-deletion': /ispendingdeletion/,
  'kms-rate': /requestrateforoperationsinvolvingawskms|exceededtherateatwhichyoumaycallkms/,
  expired: /requesthasexpired|providedtokenhasexpired|tokenincludedintherequestisexpired/,
  clock: /differencebetweentherequesttimeandthe(?:current|server)time/,
  'not-signed-headers': /headerspresentintherequestwhichwerenotsigned/,
  signature: /requestsignaturewecalculateddoesnotmatch/,
  'unknown-access-key':
    /accesskeyidyouprovideddoesnotexist|securitytokenincludedintherequestisinvalid/,
} as const satisfies Record<string, RegExp>;

export type Sentence = keyof typeof SENTENCES;

/** Which of AWS's telling sentences a pasted text has, wherever its lines were broken. Takes time in proportion to it. */
export function sentencesIn(text: string): ReadonlySet<Sentence> {
  const words = flowOf(cleanLines(text)).text.toLowerCase();
  const found = (Object.keys(SENTENCES) as Sentence[]).filter((name) =>
    SENTENCES[name].test(words),
  );
  return new Set(found);
}

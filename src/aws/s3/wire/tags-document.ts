import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import { element } from '../../../lib/xml.ts';
import type { Tag } from '../bucket/bucket.ts';
import type { S3Call } from '../call.ts';
import type { S3Failure } from '../errors.ts';
import { MALFORMED_XML } from '../errors.ts';
import { checkTags } from '../object/tags.ts';
import { xmlPayload } from './body.ts';
import { childOf, childrenOf, textAt } from './parse-xml.ts';
import { s3Document } from './s3-xml.ts';

/**
 * The tags of a request's body: `<Tagging><TagSet><Tag><Key/><Value/></Tag></TagSet></Tagging>`.
 *
 * @param of what is to have them
 */
export async function tagsOfBody(
  call: S3Call,
  of: 'Object' | 'Bucket',
): Promise<Result<readonly Tag[], S3Failure>> {
  const document = await xmlPayload(call, 'Tagging');
  if (!document.ok) return document;
  const set = childOf(document.value, 'TagSet');
  if (set === null) return MALFORMED_XML;
  const tags: Tag[] = [];
  for (const tag of childrenOf(set, 'Tag')) {
    const [key, value] = [childOf(tag, 'Key'), textAt(tag, 'Value')];
    if (key === null || value === null) return MALFORMED_XML;
    tags.push({ key: key.text, value });
  }
  const fine = checkTags(tags, of);
  return fine.ok ? ok(tags) : fine;
}

/** Tags as an answer has them. */
export function tagsDocument(tags: readonly Tag[]): string {
  const each = tags.map(({ key, value }) =>
    element('Tag', [element('Key', key), element('Value', value)]),
  );
  return s3Document('Tagging', [element('TagSet', each)]);
}

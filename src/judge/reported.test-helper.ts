import { type PolicyRequest, type PolicyTexts, USUAL_REQUEST } from '../scenario/index.ts';
import { namesOf } from './names.ts';
import { presetTexts } from './presets.ts';
import { work } from './work.ts';

/** The names of situations that people met on AWS, and the page's sheet of one: what is not given is as usual. */

export const KEY = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
/** Lets anything be done with the objects of the bucket. */
export const S3 = { Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::b-demo/*' };
export const REQUEST: PolicyRequest = {
  ...USUAL_REQUEST,
  'chosen-by': 'request',
  region: 'us-east-1',
  bucket: 'b-demo',
  'key-arn': KEY,
};

export function text(...Statement: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement });
}

export function sheetOf(texts: Partial<PolicyTexts>, request: Partial<PolicyRequest> = {}) {
  const asked = { ...REQUEST, ...request };
  const usual = presetTexts('no-bucket-policy', namesOf(REQUEST));
  return work({ texts: { ...usual, ...texts }, request: asked, rows: [], now: 0 });
}

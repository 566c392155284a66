import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import type { Clock } from '../../clock.ts';
import { REGION, type TestCloud, testCloud } from '../sdk-client.test-helper.ts';
import { signed } from '../wire.test-helper.ts';

export const URL_OF_SHELF = `https://shelf.s3.${REGION}.amazonaws.com/`;

/** Uploads by forms that AWS's own package for presigned POSTs makes, sent to `shelf` as a browser sends them. */
export class Shelf {
  readonly cloud: TestCloud;

  private constructor(cloud: TestCloud) {
    this.cloud = cloud;
  }

  static async open(options: { clock?: Clock } = {}): Promise<Shelf> {
    const cloud = testCloud(options);
    await cloud.s3(new Request(URL_OF_SHELF, { method: 'PUT', headers: signed(REGION) }));
    return new Shelf(cloud);
  }

  /** By the account's root user, for the key `a.txt` unless another is said. */
  presign(options: Partial<PresignedPostOptions> = {}) {
    const at = { Bucket: 'shelf', Key: 'a.txt' };
    return createPresignedPost(this.cloud.client(), { ...at, ...options });
  }

  /** Sends a form; a field that is null is left out. */
  async post(
    fields: Record<string, string | null>,
    { body = 'hello', name = 'b.txt', url = URL_OF_SHELF } = {},
  ) {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) if (value !== null) form.set(field, value);
    form.set('file', new File([body], name, { type: 'image/png' }));
    const answer = await this.cloud.s3(new Request(url, { method: 'POST', body: form }));
    const text = await answer.text();
    const of = (element: string) =>
      new RegExp(`<${element}>([^<]*)</${element}>`)
        .exec(text)?.[1]
        ?.replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'") ?? null;
    const { status, headers } = answer;
    return { status, headers, text, code: of('Code'), message: of('Message'), of };
  }
}

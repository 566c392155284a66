import type { KmsService } from '../../aws/kms/index.ts';
import { ROOT_ACCESS_KEY_ID } from '../../aws/principals.ts';
import type { S3 } from '../../aws/s3/dispatch.ts';
import { handleS3 } from '../../aws/s3/service.ts';
import { fromUtf8, utf8 } from '../../lib/bytes.ts';

/** The account's administrator, who prepares the scene by the same APIs that everybody uses. */
export class Administrator {
  readonly #s3: S3;
  readonly #kms: KmsService;
  readonly #region: string;
  readonly #bucket: string;

  constructor(parts: { s3: S3; kms: KmsService; region: string; bucket: string }) {
    this.#s3 = parts.s3;
    this.#kms = parts.kms;
    this.#region = parts.region;
    this.#bucket = parts.bucket;
  }

  /** Sends a request to the bucket (`query` names the subresource). A refusal is a bug of the set-up. */
  async bucket(method: 'PUT' | 'DELETE', query: string, body = ''): Promise<void> {
    const url = new URL(`https://s3.${this.#region}.amazonaws.com/${this.#bucket}${query}`);
    const { response } = await handleS3(this.#s3, {
      method,
      url,
      headers: [this.#signed('s3')],
      body: utf8(body),
    });
    if (response.status >= 300)
      throw new Error(
        `set-up: ${method} ${query} gave ${response.status}: ${fromUtf8(response.body)}`,
      );
  }

  /** Calls KMS and gives its answer. A refusal is a bug of the set-up. */
  async kms(
    operation: string,
    input: Readonly<Record<string, unknown>>,
  ): Promise<Record<string, unknown>> {
    const url = new URL(`https://kms.${this.#region}.amazonaws.com/`);
    const { response } = await this.#kms.handle({
      method: 'POST',
      url,
      headers: [
        ['X-Amz-Target', `TrentService.${operation}`],
        ['Content-Type', 'application/x-amz-json-1.1'],
        this.#signed('kms'),
      ],
      body: utf8(JSON.stringify(input)),
    });
    const text = fromUtf8(response.body) ?? '';
    if (response.status !== 200) throw new Error(`set-up: ${operation} gave ${text}`);
    return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  }

  #signed(service: string): readonly [string, string] {
    return [
      'Authorization',
      `AWS4-HMAC-SHA256 Credential=${ROOT_ACCESS_KEY_ID}/20260101/${this.#region}/${service}/aws4_request, SignedHeaders=host, Signature=0`,
    ];
  }
}

import type { Call, Param } from './param.ts';
import { text } from './param.ts';

type Answer = NonNullable<Call['answer']>;

/** What the calls of multipart uploads take from one another's answers, and under which names. */
export class Uploads {
  readonly #names = new Map<string, string>();
  readonly #parts = new Map<string, string>();
  readonly #wanted = new Set<string>();

  /** An upload has been begun. */
  created(uploadId: string): Answer {
    const count = this.#names.size + 1;
    const name = count === 1 ? 'upload' : `upload${count}`;
    this.#names.set(uploadId, name);
    return { name, member: 'UploadId' };
  }

  /** A part has been sent. */
  sent(uploadId: string, part: string): Answer {
    const upload = this.#names.get(uploadId);
    const name =
      upload === undefined || upload === 'upload' ? `part${part}` : `${upload}Part${part}`;
    this.#parts.set(`${uploadId} ${part}`, name);
    return { name, member: 'ETag' };
  }

  /** The id of an upload, as a later call names it. */
  id(uploadId: string): Param {
    return this.#ask(this.#names.get(uploadId), 'UploadId', uploadId);
  }

  /** A part's ETag, as the call that completes the upload names it. */
  etag(uploadId: string, part: string, literal: string): Param {
    return this.#ask(this.#parts.get(`${uploadId} ${part}`), 'ETag', literal);
  }

  /** The answer if some later call asked for it, else null. */
  wanted(answer: Call['answer']): Call['answer'] {
    return answer !== null && this.#wanted.has(answer.name) ? answer : null;
  }

  #ask(name: string | undefined, member: string, literal: string): Param {
    if (name === undefined) return text(literal);
    this.#wanted.add(name);
    return { kind: 'answer', of: name, member };
  }
}

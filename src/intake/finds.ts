import type { PolicyRequest } from '../scenario/index.ts';
import { documentOf, laidOut } from './documents.ts';
import type {
  Basis,
  BucketSettings,
  Found,
  FoundKind,
  Intake,
  Unread,
  UnreadCode,
} from './intake.ts';

/** What is said of a policy beside its text. */
interface About {
  readonly basis?: Basis;
  readonly name?: string | null;
  readonly of?: string | null;
  readonly level?: number;
  readonly unresolved?: readonly string[];
}

/** Collects what is found while a text is read. */
export class Finds {
  readonly #found: Found[] = [];
  readonly #unread: Unread[] = [];
  readonly #request: { [K in keyof PolicyRequest]?: PolicyRequest[K] } = {};
  #bucket: BucketSettings = {};

  /** Keeps a policy; what has no document is said. */
  policy(kind: FoundKind, value: unknown, place: string, about: About = {}): void {
    const document = documentOf(value);
    if (document === null) this.unread('no-document', place);
    else this.text(kind, laidOut(document), about);
  }

  text(kind: FoundKind, text: string, about: About = {}): void {
    const { basis = 'said', name = null, of = null, level, unresolved = [] } = about;
    const found = { kind, basis, name, text, of, unresolved };
    this.#found.push(level === undefined ? found : { ...found, level });
  }

  unread(code: UnreadCode, place: string): void {
    this.#unread.push({ code, place });
  }

  /** What the text says of the request; what was said first stays. */
  says<K extends keyof PolicyRequest>(key: K, value: PolicyRequest[K] | null): void {
    if (value !== null && value !== '' && this.#request[key] === undefined)
      this.#request[key] = value;
  }

  settings(settings: BucketSettings): void {
    this.#bucket = { ...settings, ...this.#bucket };
  }

  get isEmpty(): boolean {
    const { found, unread, request, bucket } = this.intake(false);
    return (
      found.length + unread.length + Object.keys(request).length + Object.keys(bucket).length === 0
    );
  }

  intake(needsYaml: boolean): Intake {
    return {
      found: this.#found,
      request: this.#request,
      bucket: this.#bucket,
      unread: this.#unread,
      needsYaml,
    };
  }
}

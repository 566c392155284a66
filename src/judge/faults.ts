import { amzDate } from '../aws/clock.ts';
import { momentOf } from '../aws/sigv4.ts';
import { Client, type ClientRequest } from '../modes/run/client.ts';
import { WORLD } from '../modes/run/world.ts';
import type { PolicyRequest } from '../scenario/index.ts';
import type { Header } from '../trace/index.ts';
import { presignedByCli } from './sole-acts.ts';

type Cloud = ConstructorParameters<typeof Client>[0];
type Place = ConstructorParameters<typeof Client>[1];

/** A client whose requests have a fault, see `possibleFaults`; one like any other where that is `none`. */
export function clientWith(fault: PolicyRequest['fault'], s3: Cloud, place: Place): Client {
  switch (fault) {
    case 'none':
      return new Client(s3, place);
    case 'public-acl':
      return new AddingClient(s3, place, ({ operation }) => (WRITES.has(operation) ? ACL : []));
    case 'customer-key':
      return new AddingClient(s3, place, () => NEEDLESS_KEY);
    case 'expired':
      return new Client(s3, { ...place, presign: presignLongAgo });
    case 'unsigned-header':
      return new AddingClient(s3, { ...place, presign: presignHostAlone }, ({ headers = [] }) =>
        headers.some(([name]) => isAmz(name)) ? [] : OWNER,
      );
  }
}

/** What writes an object, as it is first sent. */
const WRITES: ReadonlySet<string> = new Set(['PutObject', 'CopyObject', 'CreateMultipartUpload']);
const ACL: readonly Header[] = [['x-amz-acl', 'public-read']];

/** The bytes from 0 to 31 and their MD5, in Base64: no object of the scene is encrypted under them. */
const CUSTOMER = 'x-amz-server-side-encryption-customer-';
const NEEDLESS_KEY: readonly Header[] = [
  [`${CUSTOMER}algorithm`, 'AES256'],
  [`${CUSTOMER}key`, 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8='],
  [`${CUSTOMER}key-MD5`, 'tP/LI3N87DFaSk0aoqYgzg=='],
];

/** A header of AWS's that every request may have. https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-owner-condition.html */
const OWNER: readonly Header[] = [['x-amz-expected-bucket-owner', WORLD.account]];

const isAmz = (name: string) => name.toLowerCase().startsWith('x-amz-');

/** Sends more than it is asked to. */
class AddingClient extends Client {
  readonly #more: (request: ClientRequest) => readonly Header[];

  constructor(s3: Cloud, place: Place, more: (request: ClientRequest) => readonly Header[]) {
    super(s3, place);
    this.#more = more;
  }

  override send(request: ClientRequest) {
    const { headers = [] } = request;
    return super.send({ ...request, headers: [...headers, ...this.#more(request)] });
  }
}

type Presign = NonNullable<Place['presign']>;

/** Longer ago than an address holds, in milliseconds. */
const LONG_AGO = 2 * 3600 * 1000;

const presignLongAgo: Presign = (request) =>
  presignedByCli({ ...request, date: amzDate((momentOf(request.date) ?? 0) - LONG_AGO) });

/** Of AWS's headers none is signed. */
const presignHostAlone: Presign = (request) =>
  presignedByCli({ ...request, headers: request.headers.filter(([name]) => !isAmz(name)) });

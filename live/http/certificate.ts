import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import {
  bits,
  explicit,
  ia5,
  integer,
  octets,
  oid,
  sequence,
  set,
  TRUE,
  time,
  tlv,
  utf8String,
} from './der.ts';

/** What an HTTPS server needs, and what its clients need to trust it; PEM texts. */
interface MadeCertificate {
  readonly key: string;
  readonly cert: string;
  /** The authority that has signed it. Its own key is gone: it signs nothing else. */
  readonly ca: string;
}

/** How long a certificate holds, in ms: browsers and Apple's systems take none that holds much longer than a year. */
const LIFETIME = 397 * 86_400_000;
/** Clocks are not all alike. */
const EARLIER = 86_400_000;

/**
 * A certificate for this machine's own names and addresses, of an authority made for it alone: clients that are strict take
 * none that is its own authority (RFC 5280 section 4.2.1.9).
 *
 * @param now ms since the epoch
 */
export function makeCertificate(now: number): MadeCertificate {
  const authority = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const server = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issuer = 'S3 Encryption Explorer, this machine only';
  const common = {
    issuer,
    signer: authority.privateKey,
    from: now - EARLIER,
    until: now + LIFETIME,
  };
  const ca = certificate({
    ...common,
    subject: issuer,
    key: authority.publicKey,
    extensions: [
      extension('2.5.29.19', sequence(TRUE, integer(Buffer.of(0))), 'critical'),
      // keyCertSign
      extension('2.5.29.15', bits(Buffer.of(0x04), 2), 'critical'),
      extension('2.5.29.14', octets(keyId(authority.publicKey))),
    ],
  });
  const cert = certificate({
    ...common,
    subject: 'localhost',
    key: server.publicKey,
    extensions: [
      extension('2.5.29.19', sequence(), 'critical'),
      // digitalSignature
      extension('2.5.29.15', bits(Buffer.of(0x80), 7), 'critical'),
      // serverAuth
      extension('2.5.29.37', sequence(oid('1.3.6.1.5.5.7.3.1'))),
      extension('2.5.29.17', sequence(...NAMES.map((name) => ia5(2, name)), ...ADDRESSES)),
      extension('2.5.29.14', octets(keyId(server.publicKey))),
      extension('2.5.29.35', sequence(tlv(0x80, keyId(authority.publicKey)))),
    ],
  });
  const key = server.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { key, cert, ca };
}

/** Names of this machine; a bucket's may stand before the last. */
const NAMES = ['localhost', '*.localhost', 's3.localhost', '*.s3.localhost'];
/** 127.0.0.1 and ::1. */
const ADDRESSES = [Buffer.of(127, 0, 0, 1), Buffer.from([...Array(15).fill(0), 1])].map((address) =>
  tlv(0x87, address),
);

interface Parts {
  readonly issuer: string;
  readonly signer: KeyObject;
  readonly subject: string;
  readonly key: KeyObject;
  readonly from: number;
  readonly until: number;
  readonly extensions: readonly Buffer[];
}

/** RFC 5280 section 4.1 */
function certificate({ issuer, signer, subject, key, from, until, extensions }: Parts): string {
  const serial = randomBytes(16);
  // Positive, and never begun by a zero.
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  const named = (name: string) => sequence(set(sequence(oid('2.5.4.3'), utf8String(name))));
  // ecdsa-with-SHA256
  const algorithm = sequence(oid('1.2.840.10045.4.3.2'));
  const content = sequence(
    explicit(0, integer(Buffer.of(2))),
    integer(serial),
    algorithm,
    named(issuer),
    sequence(time(from), time(until)),
    named(subject),
    key.export({ type: 'spki', format: 'der' }),
    explicit(3, sequence(...extensions)),
  );
  const der = sequence(content, algorithm, bits(sign('sha256', content, signer), 0));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

function extension(id: string, value: Buffer, critical?: 'critical'): Buffer {
  return sequence(oid(id), ...(critical === undefined ? [] : [TRUE]), octets(value));
}

/** RFC 5280 section 4.2.1.2: the SHA-1 of the key's bits, which here is but a name. */
function keyId(key: KeyObject): Buffer {
  // A P-256 key's point is the last 65 bytes of its SubjectPublicKeyInfo.
  const point = key.export({ type: 'spki', format: 'der' }).subarray(-65);
  return createHash('sha1').update(point).digest();
}

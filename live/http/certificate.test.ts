import { X509Certificate } from 'node:crypto';
import { request } from 'node:https';
import { expect, it } from 'vitest';
import { makeCertificate } from './certificate.ts';
import { opened } from './endpoint.test-helper.ts';

const NOW = Date.now();
const DAY = 86_400_000;

/** The status of an answer over HTTPS, or the code of what went wrong. */
function asked(url: string, ca?: string): Promise<number | string> {
  return new Promise((resolve) => {
    request(url, { ...(ca === undefined ? {} : { ca }), agent: false }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    })
      .on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? String(error)))
      .end();
  });
}

it('is for this machine’s names and addresses, of an authority that signs no other', () => {
  const made = makeCertificate(NOW);
  const [cert, ca] = [new X509Certificate(made.cert), new X509Certificate(made.ca)];
  expect([cert.ca, ca.ca]).toEqual([false, true]);
  expect([cert.checkIssued(ca), cert.verify(ca.publicKey), ca.verify(ca.publicKey)]).toEqual([
    true,
    true,
    true,
  ]);
  for (const name of ['localhost', 'demo.s3.localhost']) expect(cert.checkHost(name)).toBeDefined();
  for (const address of ['127.0.0.1', '::1']) expect(cert.checkIP(address)).toBeDefined();
  expect(cert.checkHost('evil.example')).toBeUndefined();
  expect(cert.checkIP('10.0.0.1')).toBeUndefined();
  expect(Date.parse(cert.validFrom)).toBeLessThan(NOW);
  expect(Date.parse(cert.validTo)).toBeGreaterThan(NOW + 396 * DAY);
  expect(cert.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
  expect(new X509Certificate(makeCertificate(NOW).cert).serialNumber).not.toBe(cert.serialNumber);
});

it('lets whoever trusts its authority speak HTTPS, and nobody else', async () => {
  const { ca, ...tls } = makeCertificate(NOW);
  const endpoint = await opened({ tls });
  expect(endpoint.url).toBe(`https://127.0.0.1:${endpoint.port}`);
  expect(await asked(endpoint.url, ca)).toBe(403);
  expect(await asked(endpoint.url)).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
  expect(await asked(endpoint.url, makeCertificate(NOW).ca)).not.toBe(403);
  // What is no TLS ends, and hurts nobody.
  expect(await endpoint.raw('GET / HTTP/1.1\r\n\r\n')).not.toContain('200');
  expect(await asked(endpoint.url, ca)).toBe(403);
  expect(endpoint.bugs).toEqual([]);
  await endpoint.stop();
});

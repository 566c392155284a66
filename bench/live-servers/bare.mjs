/** Does no more than it must: takes a body, encrypts it with node:crypto's AES-256-GCM, keeps it, answers. */
import { createCipheriv, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';

/** @type {Buffer[]} */
let kept = [];
const server = createServer((request, response) => {
  const body = Buffer.allocUnsafeSlow(Number(request.headers['content-length']));
  let filled = 0;
  request.on('data', (/** @type {Buffer} */ chunk) => {
    filled += chunk.copy(body, filled);
  });
  request.on('end', () => {
    const cipher = createCipheriv('aes-256-gcm', randomBytes(32), randomBytes(12));
    kept = [cipher.update(body), cipher.final(), cipher.getAuthTag()];
    response.end(String(kept.length));
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object')
    console.log(`endpoint http://127.0.0.1:${address.port} none none`);
});

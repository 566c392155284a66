/** s3rver with one bucket in the folder that it is given. */
// @ts-expect-error it has no types
import S3rver from 's3rver';

const { port } = await new S3rver({
  port: 0,
  address: '127.0.0.1',
  silent: true,
  directory: process.argv[2],
  configureBuckets: [{ name: 'bench' }],
}).run();
console.log(`endpoint http://127.0.0.1:${port} S3RVER S3RVER`);

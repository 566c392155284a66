/** For test suites: Amazon S3, AWS KMS and STS on this machine, each request of which can be asked about afterwards. */
export type * from './api.ts';
export { LiveSetUpError, startLive } from './start.ts';

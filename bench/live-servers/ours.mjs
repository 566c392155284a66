/** The live endpoint as it is delivered; says the pair of keys whose signatures it checks. */
const built = new URL('../../dist-live/index.mjs', import.meta.url);
const { startLive } = await import(built.href);
const { endpoint, credentials } = await startLive();
console.log('endpoint', endpoint, credentials.accessKeyId, credentials.secretAccessKey);

/** How the process behind this page is started: in a clone of the repository, and from the package. */
export const LIVE_COMMANDS = {
  repository: 'npm run live',
  package: 'npx s3-encryption-explorer',
} as const;

import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Vitest leaves one core free, which on a machine with two is half of it.
const workers = Math.max(2, availableParallelism() - 1);
/** Runs every combination of circumstances, longer than all other tests together. */
const combinations = 'src/modes/combinations.test.ts';
/** Tests of cryptography itself, which have WebCrypto. */
const cryptography = 'src/crypto/**/*.test.ts';

export default defineConfig({
  test: {
    environment: 'node',
    // Files share their modules: loading the AWS SDK anew for each takes longer than most tests do.
    isolate: false,
    // Property tests with real cryptography share two slow cores on a CI machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: workers,
    // Runs make much that is soon of no use. With room for it, the collector copies less: a tenth of the processor time.
    execArgv: ['--max-semi-space-size=64'],
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.{ts,tsx}',
            'live/**/*.test.ts',
            'scripts/**/*.test.ts',
            'bench/**/*.test.ts',
          ],
          exclude: [combinations, cryptography],
          setupFiles: ['src/crypto/node-crypto-everywhere.test-helper.ts'],
        },
      },
      { extends: true, test: { name: 'crypto', include: [cryptography] } },
      // A file runs in one process; each of these takes a share of the same file.
      ...Array.from({ length: workers }, (_, share) => ({
        extends: true as const,
        test: {
          name: `share ${share + 1} of ${workers}`,
          include: [combinations],
          env: { SHARE: String(share), SHARES: String(workers) },
        },
      })),
    ],
  },
});

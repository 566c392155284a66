import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
    environment: 'node',
    // Files share their modules: loading the AWS SDK anew for each takes longer than most tests do.
    isolate: false,
    // Property tests with real cryptography share two slow cores on a CI machine.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Vitest leaves one core free, which on a machine with two is half of it.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    passWithNoTests: false,
  },
});

import { defineConfig } from 'vitest/config';

/** End-to-end tests in real browsers: one at a time, on the built extension. */
export default defineConfig({
  test: {
    include: ['tests/**/*.browser.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // What is drawn piece by piece while the browser is idle takes longer on a busy machine.
    expect: { poll: { timeout: 10_000 } },
  },
});

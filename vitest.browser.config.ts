import { defineConfig } from 'vitest/config';

/** End-to-end tests in real browsers: one at a time, on the built extension. */
export default defineConfig({
  test: {
    include: ['tests/**/*.browser.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // Real browsers on a busy machine now and then miss a moment; what is broken fails twice. `npm test`
    // names every test that needed it.
    retry: 1,
  },
});

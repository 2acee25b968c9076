import { defineConfig } from 'vitest/config';
import { boundedWorkbooks } from './scripts/bounded-workbooks.ts';

export default defineConfig({
  plugins: [boundedWorkbooks()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', 'node_modules/**'],
    environment: 'node',
    // Property tests draw many cases; a busy machine must not fail them.
    testTimeout: 60_000,
    // As it is bundled, see the plugin.
    server: { deps: { inline: ['@e965/xlsx'] } },
  },
});

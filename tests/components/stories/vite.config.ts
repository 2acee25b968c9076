import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vite';

/** The story page: our components on made-up props, without any browser API of extensions. */
export const storiesConfig = defineConfig({
  root: import.meta.dirname,
  plugins: [preact()],
  logLevel: 'warn',
  build: { target: 'chrome111', emptyOutDir: true, modulePreload: false },
});

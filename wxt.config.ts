import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  vite: () => ({ plugins: [preact()], build: { target: 'chrome111' } }),
  manifest: { name: '款策', permissions: ['storage', 'unlimitedStorage', 'scripting'] },
});

import { defineBackground } from 'wxt/utils/define-background';
import { extensionVersion } from '../utils/platform/pages.ts';
import { createServices } from '../utils/worker/services.ts';
import { startWorker } from '../utils/worker/worker.ts';

export default defineBackground({
  type: 'module',
  main: () => startWorker(createServices({ version: extensionVersion() })),
});

import { defineContentScript } from 'wxt/utils/define-content-script';
import { installHook } from '../utils/capture/hook.ts';
import { HOOK_MATCHES, REGISTERED_PATHS } from '../utils/sites/registered-paths.ts';

export default defineContentScript({
  matches: HOOK_MATCHES,
  registration: 'runtime',
  runAt: 'document_start',
  world: 'MAIN',
  noScriptStartedPostMessage: true,
  globalName: false,
  main() {
    installHook(window, REGISTERED_PATHS);
  },
});

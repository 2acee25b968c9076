import { defineContentScript } from 'wxt/utils/define-content-script';
import { runOverlay } from '../../components/overlay/run-overlay.ts';
import { SITES } from '../../utils/sites/registry.ts';

export default defineContentScript({
  matches: SITES.flatMap((site) => [...site.hosts]),
  registration: 'runtime',
  runAt: 'document_start',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main: () => runOverlay(window),
});

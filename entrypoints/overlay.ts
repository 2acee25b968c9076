import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runOverlay } from '../components/overlay/run-overlay.ts';

// Registered at runtime (utils/platform/content-scripts.ts), once the operator granted the host.
export default defineUnlistedScript({ globalName: false, main: () => runOverlay(window) });

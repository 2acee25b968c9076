import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installHook } from '../utils/capture/hook.ts';
import { REGISTERED_PATHS } from '../utils/sites/registered-paths.ts';

// Registered at runtime for the page's own world (utils/platform/content-scripts.ts). Not a WXT content
// script: its wrapper would tell the page by an event that it is there.
export default defineUnlistedScript({ globalName: false, main: () => installHook(window, REGISTERED_PATHS) });

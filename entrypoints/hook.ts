import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installHook } from '../utils/capture/hook.ts';

/** Host and path of every registered answer, written in by the build (wxt.config.ts): the page carries no declarations. */
declare const REGISTERED_PATHS: readonly string[];

// Registered at runtime for the page's own world (utils/platform/content-scripts.ts). Not a WXT content
// script: its wrapper would tell the page by an event that it is there.
export default defineUnlistedScript({ globalName: false, main: () => installHook(window, REGISTERED_PATHS) });

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerTaught } from '../utils/capture/offer-taught.ts';

// Registered for hosts of which a page was taught, before the reader of tables (utils/platform/content-scripts.ts).
export default defineUnlistedScript({ globalName: false, main: () => offerTaught(window) });

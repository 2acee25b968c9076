import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerSites } from '../offered-sites.ts';
import { pdd } from './site.ts';

export default defineUnlistedScript({ globalName: false, main: () => offerSites(globalThis, [pdd]) });

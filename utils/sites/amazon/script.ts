import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerSites } from '../offered-sites.ts';
import { amazon } from './site.ts';

export default defineUnlistedScript({ globalName: false, main: () => offerSites(globalThis, [amazon]) });

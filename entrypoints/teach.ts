import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runTeach } from '../components/overlay/run-teach.ts';

// Run once in a tab whose page the operator is teaching (utils/platform/look-at-tab.ts).
export default defineUnlistedScript({ globalName: false, main: () => runTeach(window) });

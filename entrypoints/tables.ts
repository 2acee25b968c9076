import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerTables } from '../utils/capture/offered-tables.ts';
import { watchSearch } from '../utils/capture/search-watch.ts';
import { startTableSource } from '../utils/capture/table-source.ts';

// Registered for sites whose pages are read by their tables (utils/platform/content-scripts.ts).
export default defineUnlistedScript({
  globalName: false,
  main: () => offerTables(globalThis, { watchSearch, startTableSource }),
});

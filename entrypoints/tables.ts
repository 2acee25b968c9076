import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerReaders } from '../utils/capture/offered-readers.ts';
import { watchSearch } from '../utils/capture/search-watch.ts';
import { startTableSource } from '../utils/capture/table-source.ts';

// Registered for sites whose pages are read by their tables (utils/platform/content-scripts.ts).
export default defineUnlistedScript({
  globalName: false,
  main: () => offerReaders(globalThis, { tables: { watchSearch, startTableSource } }),
});

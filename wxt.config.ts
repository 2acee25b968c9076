import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { SITES } from './utils/sites/registry.ts';

const hosts = SITES.flatMap((site) => [...site.hosts]);

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({ plugins: [preact()], build: { target: 'chrome111' } }),
  zip: { excludeSources: ['docs/**', 'tests/**'] },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    permissions: ['storage', 'unlimitedStorage', 'scripting', ...(browser === 'chrome' ? ['sidePanel'] : [])],
    // No site at install: each platform is asked for by the operator's click. The build for
    // end-to-end tests has them granted, because no test can click the browser's own prompt.
    ...(mode === 'granted' ? { host_permissions: hosts } : { optional_host_permissions: hosts }),
    incognito: 'not_allowed',
    ...(browser === 'firefox' ? firefox : { minimum_chrome_version: '111' }),
  }),
});

const firefox = {
  browser_specific_settings: {
    gecko: {
      id: 'kuance@kuance.example',
      strict_min_version: '128.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
};

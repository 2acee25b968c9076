import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { boundedWorkbooks } from './scripts/bounded-workbooks.ts';
import { PICTURE_HOSTS } from './utils/sheets/picture-hosts.ts';
import { registeredPaths, SITES } from './utils/sites/registry.ts';

const pictureHosts = Object.values(PICTURE_HOSTS).flatMap((list) => list.map((host) => `https://${host}`));
const hosts = SITES.flatMap((site) => [...site.hosts]);

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  // `npm run dev` rebuilds; which browser and profile to load it into is the developer's choice.
  webExt: { disabled: true },
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({
    plugins: [preact(), boundedWorkbooks()],
    build: { target: 'chrome111' },
    // The import's worker loads the workbook library only for a workbook.
    worker: { format: 'es', plugins: () => [boundedWorkbooks()] },
    define: { REGISTERED_PATHS: JSON.stringify(registeredPaths()) },
  }),
  hooks: {
    // Each site's declarations are a script of their own, registered with the overlay for its hosts alone.
    'entrypoints:found': (_wxt, found) => {
      for (const { id } of SITES) {
        const inputPath = resolve(import.meta.dirname, `utils/sites/${id}/script.ts`);
        found.push({ name: `site-${id}`, inputPath, type: 'unlisted-script' });
      }
    },
  },
  zip: { excludeSources: ['docs/**', 'tests/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'alarms',
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ],
    // Only where reminders are switched on.
    optional_permissions: ['notifications'],
    // No site at install: each platform is asked for by the operator's click.
    // Any other only for a page the operator teaches, by its own host, at that moment.
    optional_host_permissions: [...hosts, 'https://*/*'],
    // As by default, and pictures from nowhere but the platforms' own hosts.
    content_security_policy: {
      extension_pages: `script-src 'self'; object-src 'self'; img-src 'self' ${pictureHosts.join(' ')};`,
    },
    incognito: 'not_allowed',
    ...(browser === 'firefox' ? firefox : { minimum_chrome_version: '111' }),
  }),
});

const firefox = {
  browser_specific_settings: {
    gecko: {
      id: 'kuance@kuance.example',
      // The first version that knows the declaration below on the desktop and on Android.
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
};

import type { ReadingMode } from '../../utils/platform/settings.ts';
import type { SiteDeclaration } from '../../utils/sites/site.ts';
import type { StartStore } from '../../utils/stores/start-store.ts';
import type { StartPlatform, StartScreenProps } from './start-props.ts';

function rankUrl(site: SiteDeclaration): string | null {
  const [page] = site.pages;
  // What is split into parts of a product's figures ranks no products.
  if (page.table?.parts) return null;
  const host = site.hosts[0]?.replace(/\*$/, '');
  return host ? new URL(page.addresses[0] ?? '/', host).href : null;
}

function modesOf({ pages }: SiteDeclaration): readonly ReadingMode[] {
  const table = pages.some((page) => page.table !== null);
  const answers = pages.some((page) => page.answers.length > 0);
  return [...(table ? (['table'] as const) : []), ...(answers ? (['answers'] as const) : []), 'off'];
}

/** What first screen and settings show of their store, and its actions; null until the settings are known. */
export function startState(store: StartStore): Omit<StartScreenProps, 'onOpenPanel'> | null {
  const settings = store.settings.value;
  if (settings === null) return null;
  const { language, theme, consentAt, pictures } = settings;
  const platforms = store.sites.map((site): StartPlatform => {
    const { mode, paused, files } = store.settingsOf(site.id) ?? { mode: null, paused: false, files: true };
    return {
      id: site.id,
      name: site.name[language],
      hosts: site.hosts.map((pattern) => new URL(pattern.replace('*', '')).host),
      granted: store.granted.value.has(site.id),
      denied: store.denied.value.has(site.id),
      mode,
      modes: modesOf(site),
      paused,
      files,
      fileNames: store.files.filter((file) => file.site === site.id).map((file) => file.name[language]),
      rankUrl: rankUrl(site),
    };
  });
  return {
    language,
    theme,
    pictures,
    agreed: consentAt !== null,
    platforms,
    filesOnly: store.files.flatMap(({ site, name }) =>
      store.sites.some(({ id }) => id === site) ? [] : name[language],
    ),
    demo: store.demo.value,
    copy: store.copy.value,
    kept: store.kept.value,
    onConsent: store.consent,
    onGrant: store.grant,
    onRevoke: store.revoke,
    onMode: store.setMode,
    onPause: store.setPaused,
    onFileChannel: store.setFiles,
    onLanguage: (next) => store.change({ language: next }),
    onPictures: (next) => store.change({ pictures: next }),
    onTheme: (next) => store.change({ theme: next }),
    onLoadDemo: store.startDemo,
    onFiles: store.handOver,
    onCopyDiagnostics: store.copyDiagnostics,
  };
}

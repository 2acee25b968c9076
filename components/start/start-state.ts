import type { SiteDeclaration } from '../../utils/sites/site.ts';
import type { StartStore } from '../../utils/stores/start-store.ts';
import { ALL_PLATFORMS, platformTexts } from '../../utils/texts/platforms.ts';
import type { StartPlatform, StartScreenProps } from './start-props.ts';

function rankUrl(site: SiteDeclaration): string | null {
  const [page] = site.pages;
  const host = site.hosts[0]?.replace(/\*$/, '');
  return page && host ? new URL(page.addresses[0] ?? '/', host).href : null;
}

/** What first screen and settings show of their store, and its actions; null until the settings are known. */
export function startState(store: StartStore): Omit<StartScreenProps, 'onOpenPanel'> | null {
  const settings = store.settings.value;
  if (settings === null) return null;
  const { language, theme, consentAt, pictures } = settings;
  const { names } = platformTexts[language];
  const platforms = store.sites.map((site): StartPlatform => {
    const { mode, paused, files } = store.settingsOf(site.id) ?? { mode: null, paused: false, files: true };
    return {
      id: site.id,
      name: site.name[language],
      hosts: site.hosts.map((pattern) => new URL(pattern.replace('*', '')).host),
      granted: store.granted.value.has(site.id),
      denied: store.denied.value.has(site.id),
      mode,
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
    unsupported: ALL_PLATFORMS.filter((id) => !store.sites.some((s) => s.platform === id)).map((id) => names[id]),
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

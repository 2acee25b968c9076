import { siteSettings } from '../../utils/platform/settings.ts';
import type { SiteDeclaration } from '../../utils/sites/site.ts';
import type { StartStore } from '../../utils/stores/start-store.ts';
import { ALL_PLATFORMS, platformTexts } from '../../utils/texts/platforms.ts';
import { LanguageContext } from '../language.ts';
import { useDocument } from '../panel/use-document.ts';
import type { StartPlatform } from './start-props.ts';
import { StartScreen } from './start-screen.tsx';

export interface StartAppProps {
  readonly store: StartStore;
  readonly sites: readonly SiteDeclaration[];
  readonly onOpenPanel: () => void;
}

function rankUrl(site: SiteDeclaration): string | null {
  const [page] = site.pages;
  const host = site.hosts[0]?.replace(/\*$/, '');
  return page && host ? new URL(page.pathname, host).href : null;
}

/** The first screen on its store. */
export function StartApp({ store, sites, onOpenPanel }: StartAppProps) {
  const settings = store.settings.value;
  useDocument(settings?.language ?? 'zh', settings?.theme ?? 'auto');
  if (settings === null) return null;
  const { language, theme, consentAt } = settings;
  const { names } = platformTexts[language];
  const platforms = sites.map((site): StartPlatform => {
    const { mode, paused } = siteSettings(settings, site.platform);
    return {
      id: site.platform,
      name: names[site.platform],
      hosts: site.hosts.map((pattern) => new URL(pattern.replace('*', '')).host),
      granted: store.granted.value.has(site.platform),
      denied: store.denied.value.has(site.platform),
      mode,
      paused,
      rankUrl: rankUrl(site),
    };
  });
  const unsupported = ALL_PLATFORMS.filter((id) => !sites.some((s) => s.platform === id)).map((id) => names[id]);
  return (
    <LanguageContext.Provider value={language}>
      <StartScreen
        language={language}
        theme={theme}
        agreed={consentAt !== null}
        platforms={platforms}
        unsupported={unsupported}
        demo={store.demo.value}
        copy={store.copy.value}
        onConsent={store.consent}
        onGrant={store.grant}
        onRevoke={store.revoke}
        onMode={store.setMode}
        onPause={store.setPaused}
        onLanguage={(next) => store.change({ language: next })}
        onTheme={(next) => store.change({ theme: next })}
        onLoadDemo={store.startDemo}
        onOpenPanel={onOpenPanel}
        onCopyDiagnostics={store.copyDiagnostics}
      />
    </LanguageContext.Provider>
  );
}

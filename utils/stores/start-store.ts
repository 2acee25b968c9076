/** The first screen: consent, one grant a platform, how to read, the demo shop. */
import { type ReadonlySignal, signal } from '@preact/signals';
import {
  type ReadingMode,
  type Settings,
  type SettingsPatch,
  type SiteSettings,
  siteSettings,
} from '../platform/settings.ts';
import type { SiteDeclaration } from '../sites/site.ts';

/** An official file of a site, by its official name. */
export interface SiteFile {
  readonly site: string;
  readonly name: { readonly zh: string; readonly en: string };
}

export interface StartSource {
  readonly sites: readonly SiteDeclaration[];
  readonly files: readonly SiteFile[];
  readonly watchSettings: (onSettings: (settings: Settings) => void, until: AbortSignal) => void;
  readonly watchPermissions: (onChange: () => void, until: AbortSignal) => void;
  readonly hasHosts: (hosts: readonly string[]) => Promise<boolean>;
  readonly requestHosts: (hosts: readonly string[]) => Promise<boolean>;
  readonly removeHosts: (hosts: readonly string[]) => Promise<boolean>;
  readonly changeSettings: (patch: SettingsPatch) => Promise<void>;
  readonly changeSite: (site: string, patch: Partial<SiteSettings>) => Promise<void>;
  readonly now: () => number;
  /** Resolves once the demo shop and its suggestions stand. */
  readonly loadDemo: () => Promise<void>;
  /** Keeps files for the panel until it takes them. */
  readonly handOver: (files: readonly File[], onTaken: () => void, until: AbortSignal) => void;
  /** Asks the browser not to evict what is stored. */
  readonly persist: () => Promise<boolean>;
  /** Whether the browser never evicts what is stored. */
  readonly isKept: () => Promise<boolean>;
  readonly copyDiagnostics: () => Promise<void>;
}

export interface StartStore {
  readonly sites: readonly SiteDeclaration[];
  readonly files: readonly SiteFile[];
  readonly settings: ReadonlySignal<Settings | null>;
  /** null until the settings are known. */
  readonly settingsOf: (site: string) => SiteSettings | null;
  readonly granted: ReadonlySignal<ReadonlySet<string>>;
  readonly denied: ReadonlySignal<ReadonlySet<string>>;
  readonly demo: ReadonlySignal<'idle' | 'loading' | 'done' | 'failed'>;
  readonly copy: ReadonlySignal<'idle' | 'copied' | 'failed'>;
  /** Whether the browser never evicts what is stored; null until known. */
  readonly kept: ReadonlySignal<boolean | null>;
  readonly consent: (agreed: boolean) => void;
  /** Must be called directly in the click. */
  readonly grant: (site: string) => void;
  readonly revoke: (site: string) => void;
  readonly setMode: (site: string, mode: ReadingMode) => void;
  readonly setPaused: (site: string, paused: boolean) => void;
  /** Whether official files of the site may be imported. */
  readonly setFiles: (site: string, files: boolean) => void;
  readonly change: (patch: SettingsPatch) => void;
  readonly startDemo: () => void;
  readonly handOver: StartSource['handOver'];
  readonly copyDiagnostics: () => void;
}

type Outcome = 'idle' | 'copied' | 'failed';

export function createStartStore(source: StartSource, until: AbortSignal): StartStore {
  const settings = signal<Settings | null>(null);
  const granted = signal<ReadonlySet<string>>(new Set());
  const denied = signal<ReadonlySet<string>>(new Set());
  const demo = signal<'idle' | 'loading' | 'done' | 'failed'>('idle');
  const copy = signal<Outcome>('idle');
  const kept = signal<boolean | null>(null);
  const lookUpKept = async () => {
    kept.value = await source.isKept();
  };
  void lookUpKept();
  const hostsOf = (site: string) => source.sites.find((s) => s.id === site)?.hosts ?? [];

  const lookUp = async () => {
    const found = await Promise.all(source.sites.map(async (s) => ((await source.hasHosts(s.hosts)) ? [s.id] : [])));
    granted.value = new Set(found.flat());
  };
  source.watchSettings((next) => {
    settings.value = next;
  }, until);
  source.watchPermissions(() => void lookUp(), until);
  void lookUp();

  const answered = (site: string, ok: boolean) => {
    const others = [...denied.value].filter((p) => p !== site);
    denied.value = new Set(ok ? others : [...others, site]);
    void lookUp();
  };
  return {
    sites: source.sites,
    files: source.files,
    settings,
    settingsOf: (site) => settings.value && siteSettings(settings.value, site),
    granted,
    denied,
    demo,
    copy,
    kept,
    consent: (agreed) => {
      void source.changeSettings({ consentAt: agreed ? source.now() : null });
      if (agreed) void source.persist().then(lookUpKept);
    },
    grant: (site) => {
      void source.requestHosts(hostsOf(site)).then((ok) => answered(site, ok));
    },
    revoke: (site) => {
      // A browser told to allow all sites keeps this one: then the choice alone ends the reading.
      void source.changeSite(site, { mode: null });
      void source.removeHosts(hostsOf(site)).then(lookUp);
    },
    setMode: (site, mode) => void source.changeSite(site, { mode }),
    setPaused: (site, paused) => void source.changeSite(site, { paused }),
    setFiles: (site, files) => void source.changeSite(site, { files }),
    change: (patch) => void source.changeSettings(patch),
    startDemo: () => {
      demo.value = 'loading';
      source.loadDemo().then(
        () => {
          demo.value = 'done';
        },
        () => {
          demo.value = 'failed';
        },
      );
    },
    handOver: source.handOver,
    copyDiagnostics: () => {
      source.copyDiagnostics().then(
        () => {
          copy.value = 'copied';
        },
        () => {
          copy.value = 'failed';
        },
      );
    },
  };
}

/** The first screen: consent, one grant a platform, how to read, the demo shop. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ReadingMode, Settings, SettingsPatch, SiteSettings } from '../platform/settings.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import type { SiteDeclaration } from '../sites/site.ts';

export interface StartSource {
  readonly sites: readonly SiteDeclaration[];
  readonly watchSettings: (onSettings: (settings: Settings) => void, until: AbortSignal) => void;
  readonly watchPermissions: (onChange: () => void, until: AbortSignal) => void;
  readonly hasHosts: (hosts: readonly string[]) => Promise<boolean>;
  readonly requestHosts: (hosts: readonly string[]) => Promise<boolean>;
  readonly removeHosts: (hosts: readonly string[]) => Promise<boolean>;
  readonly changeSettings: (patch: SettingsPatch) => Promise<void>;
  readonly changeSite: (platform: PlatformId, patch: Partial<SiteSettings>) => Promise<void>;
  readonly now: () => number;
  /** Resolves once the demo shop and its suggestions stand. */
  readonly loadDemo: () => Promise<void>;
  /** Asks the browser not to evict what is stored. */
  readonly persist: () => Promise<boolean>;
  readonly copyDiagnostics: () => Promise<void>;
}

export interface StartStore {
  readonly sites: readonly SiteDeclaration[];
  readonly settings: ReadonlySignal<Settings | null>;
  readonly granted: ReadonlySignal<ReadonlySet<PlatformId>>;
  readonly denied: ReadonlySignal<ReadonlySet<PlatformId>>;
  readonly demo: ReadonlySignal<'idle' | 'loading' | 'done' | 'failed'>;
  readonly copy: ReadonlySignal<'idle' | 'copied' | 'failed'>;
  readonly consent: (agreed: boolean) => void;
  /** Must be called directly in the click. */
  readonly grant: (platform: PlatformId) => void;
  readonly revoke: (platform: PlatformId) => void;
  readonly setMode: (platform: PlatformId, mode: ReadingMode) => void;
  readonly setPaused: (platform: PlatformId, paused: boolean) => void;
  readonly change: (patch: SettingsPatch) => void;
  readonly startDemo: () => void;
  readonly copyDiagnostics: () => void;
}

type Outcome = 'idle' | 'copied' | 'failed';

export function createStartStore(source: StartSource, until: AbortSignal): StartStore {
  const settings = signal<Settings | null>(null);
  const granted = signal<ReadonlySet<PlatformId>>(new Set());
  const denied = signal<ReadonlySet<PlatformId>>(new Set());
  const demo = signal<'idle' | 'loading' | 'done' | 'failed'>('idle');
  const copy = signal<Outcome>('idle');
  const hostsOf = (platform: PlatformId) => source.sites.find((s) => s.platform === platform)?.hosts ?? [];

  const lookUp = async () => {
    const found = await Promise.all(
      source.sites.map(async (s) => ((await source.hasHosts(s.hosts)) ? [s.platform] : [])),
    );
    granted.value = new Set(found.flat());
  };
  source.watchSettings((next) => {
    settings.value = next;
  }, until);
  source.watchPermissions(() => void lookUp(), until);
  void lookUp();

  const answered = (platform: PlatformId, ok: boolean) => {
    const others = [...denied.value].filter((p) => p !== platform);
    denied.value = new Set(ok ? others : [...others, platform]);
    void lookUp();
  };
  return {
    sites: source.sites,
    settings,
    granted,
    denied,
    demo,
    copy,
    consent: (agreed) => {
      void source.changeSettings({ consentAt: agreed ? source.now() : null });
      if (agreed) void source.persist();
    },
    grant: (platform) => {
      void source.requestHosts(hostsOf(platform)).then((ok) => answered(platform, ok));
    },
    revoke: (platform) => {
      void source.removeHosts(hostsOf(platform)).then(lookUp);
    },
    setMode: (platform, mode) => void source.changeSite(platform, { mode }),
    setPaused: (platform, paused) => void source.changeSite(platform, { paused }),
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

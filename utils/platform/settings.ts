/**
 * The operator's settings, in the browser's extension storage: content scripts may read it and are
 * told of changes, so pause, language and reading mode reach every open page without a message.
 */
import { browser } from 'wxt/browser';
import type { FieldMapping } from '../sheets/mapping.ts';
import type { Language } from '../texts/texts.ts';
import { grantedBuild } from './build-flags.ts';
import { changesMade, inTurn } from './in-turn.ts';

/** How the pages of a site are read: table = 只读页面表格, answers = 同时读取页面应答, off = 不读页面 */
export type ReadingMode = 'table' | 'answers' | 'off';
/** A mode in which pages are read. */
export type PageMode = Exclude<ReadingMode, 'off'>;
export type Theme = 'auto' | 'light' | 'dark';

export interface SiteSettings {
  /** null until the operator has chosen. */
  readonly mode: ReadingMode | null;
  readonly paused: boolean;
  /** 官方文件: whether official files of this site may be imported. */
  readonly files: boolean;
}

/** The mode in which pages are read; null while none was chosen or pages were switched off. */
export function pageMode({ mode }: Pick<SiteSettings, 'mode'>): PageMode | null {
  return mode === 'off' ? null : mode;
}

export interface Settings {
  /** Epoch ms of 同意 on the first screen; null = nothing is read. */
  readonly consentAt: number | null;
  readonly language: Language;
  readonly theme: Theme;
  /** By id of the site. */
  readonly sites: Readonly<Record<string, SiteSettings>>;
  readonly lastBackupAt: number | null;
  /** The chip on the page was folded and stays so until it is unfolded. */
  readonly chipFolded: boolean;
  /** Product pictures are loaded from the platform's picture host; off until the operator says otherwise. */
  readonly pictures: boolean;
  /** By id of the site: epoch ms until which it is not read, after its risk control spoke. */
  readonly stopped?: Readonly<Record<string, number>>;
  /** What the operator confirmed of pages that changed; `soundMappings` says which of them mean something. */
  readonly mappings?: readonly FieldMapping[];
}

export type SettingsPatch = Partial<Omit<Settings, 'sites' | 'stopped'>>;

const SITE_KEY = 'site.';
const STOP_KEY = 'stopped.';
/** After a risk-control answer nothing of the site is read for this long. */
export const STOP_MS = 10 * 60_000;
const KEYS: ReadonlySet<string> = new Set([
  ...['consentAt', 'language', 'theme', 'lastBackupAt'],
  ...['chipFolded', 'pictures', 'mappings'],
]);

/** Other rooms keep keys of their own in the same storage. */
function isSetting(key: string): boolean {
  return KEYS.has(key) || key.startsWith(SITE_KEY) || key.startsWith(STOP_KEY);
}

function unset(): SiteSettings {
  return { mode: grantedBuild() ? 'answers' : null, paused: false, files: true };
}

function timeOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null;
}

function siteOf(value: unknown): SiteSettings {
  if (typeof value !== 'object' || value === null) return unset();
  const { mode, paused, files } = value as { mode?: unknown; paused?: unknown; files?: unknown };
  // null was written: the choice was taken back, and no default takes its place.
  const known = mode === 'table' || mode === 'answers' || mode === 'off' || mode === null;
  return { mode: known ? mode : unset().mode, paused: paused === true, files: files !== false };
}

const LONGEST = 120;

/** Only its form: the vocabulary is not on the page, and whoever stores a sheet asks it. */
function isMapping(value: unknown): value is FieldMapping {
  const texts: Partial<Record<keyof FieldMapping, unknown>> = Object(value);
  return [texts.page, texts.channel, texts.field, texts.as, texts.unit].every(
    (text) => typeof text === 'string' && text !== '' && text.length <= LONGEST,
  );
}

/** Whatever is stored becomes valid settings; unknown values fall back to the defaults. */
export function settingsFrom(stored: Readonly<Record<string, unknown>>): Settings {
  const sites: Record<string, SiteSettings> = {};
  const stopped: Record<string, number> = {};
  for (const [key, value] of Object.entries(stored)) {
    if (key.startsWith(SITE_KEY)) sites[key.slice(SITE_KEY.length)] = siteOf(value);
    const until = key.startsWith(STOP_KEY) ? timeOf(value) : null;
    if (until !== null) stopped[key.slice(STOP_KEY.length)] = until;
  }
  const { theme } = stored;
  return {
    consentAt: stored.consentAt === undefined && grantedBuild() ? 1 : timeOf(stored.consentAt),
    language: stored.language === 'en' ? 'en' : 'zh',
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    sites,
    lastBackupAt: timeOf(stored.lastBackupAt),
    chipFolded: stored.chipFolded === true,
    pictures: stored.pictures === true,
    stopped,
    mappings: Array.isArray(stored.mappings) ? stored.mappings.filter(isMapping) : [],
  };
}

/** Epoch ms until which the site is not read, or 0. A moment further off than a stop lasts is no stop of ours. */
export function stoppedUntil(settings: Settings, site: string, now: number): number {
  const until = settings.stopped?.[site] ?? 0;
  return until > now && until <= now + STOP_MS ? until : 0;
}

/** Stops reading of the site in every tab, from `now` (epoch ms) on. */
export async function stopSite(site: string, now: number): Promise<void> {
  await browser.storage.local.set({ [STOP_KEY + site]: now + STOP_MS });
}

/** Settings of one site, with defaults where nothing was chosen. */
export function siteSettings(settings: Settings, site: string): SiteSettings {
  return settings.sites[site] ?? unset();
}

/** Ids of the sites whose official files are switched off. */
export function filesOff({ sites }: Pick<Settings, 'sites'>): string[] {
  return Object.keys(sites).filter((site) => sites[site]?.files === false);
}

/** What is stored, with every change this document asked for before. */
export async function readSettings(): Promise<Settings> {
  await changesMade();
  return settingsFrom(await browser.storage.local.get(null));
}

export function changeSettings(patch: SettingsPatch): Promise<void> {
  return inTurn(() => browser.storage.local.set(patch));
}

export function changeSite(site: string, patch: Partial<SiteSettings>): Promise<void> {
  const key = SITE_KEY + site;
  return inTurn(async () => {
    const stored = await browser.storage.local.get(key);
    await browser.storage.local.set({ [key]: { ...siteOf(stored[key]), ...patch } });
  });
}

/** Calls back with the settings now and after every change, until aborted. */
export function watchSettings(onSettings: (settings: Settings) => void, signal: AbortSignal): void {
  const tell = () =>
    void readSettings().then((settings) => {
      if (!signal.aborted) onSettings(settings);
    });
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some(isSetting)) tell();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
  tell();
}

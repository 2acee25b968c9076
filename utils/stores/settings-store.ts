/** The operator's settings as a signal, and the few a screen changes itself. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Settings, SettingsPatch } from '../platform/settings.ts';
import type { Language } from '../texts/texts.ts';

export interface SettingsSource {
  readonly watch: (onSettings: (settings: Settings) => void, until: AbortSignal) => void;
  readonly change: (patch: SettingsPatch) => Promise<void>;
}

export interface SettingsStore {
  /** null until they are known. */
  readonly settings: ReadonlySignal<Settings | null>;
  readonly language: ReadonlySignal<Language>;
  readonly change: (patch: SettingsPatch) => Promise<void>;
}

export function createSettingsStore(source: SettingsSource, until: AbortSignal): SettingsStore {
  const settings = signal<Settings | null>(null);
  source.watch((next) => {
    settings.value = next;
  }, until);
  return { settings, language: computed(() => settings.value?.language ?? 'zh'), change: source.change };
}

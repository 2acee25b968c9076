import type { ReadingMode, Theme } from '../../utils/platform/settings.ts';
import type { Language } from '../../utils/texts/texts.ts';

export interface StartPlatform {
  /** Id of the site. */
  readonly id: string;
  /** As its operators call it, in the language shown. */
  readonly name: string;
  /** Host names as shown, such as `sycm.taobao.com`. */
  readonly hosts: readonly string[];
  readonly granted: boolean;
  /** The browser's prompt was refused just now. */
  readonly denied: boolean;
  readonly mode: ReadingMode | null;
  /** How its pages can be read: some are read by their answers alone, some by their tables. */
  readonly modes: readonly ReadingMode[];
  readonly paused: boolean;
  /** Whether its official files may be imported. */
  readonly files: boolean;
  /** Official names of its files. */
  readonly fileNames: readonly string[];
  /** The product ranking of this backend; null when it has none. */
  readonly rankUrl: string | null;
}

export interface ConsentProps {
  readonly language: Language;
  readonly agreed: boolean;
  readonly onConsent: (agreed: boolean) => void;
}

export interface PlatformsProps {
  readonly language: Language;
  readonly agreed: boolean;
  readonly platforms: readonly StartPlatform[];
  /** Names of official files of backends of which no page is read: they need no permission. */
  readonly filesOnly: readonly string[];
  /** Called directly in the click, as the browser's permission prompt requires. */
  readonly onGrant: (id: string) => void;
  readonly onRevoke: (id: string) => void;
  readonly onMode: (id: string, mode: ReadingMode) => void;
  readonly onPause: (id: string, paused: boolean) => void;
  readonly onFileChannel: (id: string, on: boolean) => void;
}

export interface WaysProps {
  readonly language: Language;
  readonly agreed: boolean;
  readonly platforms: readonly StartPlatform[];
  readonly demo: 'idle' | 'loading' | 'done' | 'failed';
  readonly onLoadDemo: () => void;
  /** Keeps dropped files for the panel until it takes them. */
  readonly onFiles: (files: readonly File[], onTaken: () => void, until: AbortSignal) => void;
  readonly onOpenPanel: () => void;
}

export interface PreferencesProps {
  readonly language: Language;
  readonly theme: Theme;
  /** Product pictures are loaded from the platforms' picture hosts. */
  readonly pictures: boolean;
  readonly onLanguage: (language: Language) => void;
  readonly onTheme: (theme: Theme) => void;
  readonly onPictures: (pictures: boolean) => void;
}

export interface DiagnosticsProps {
  readonly language: Language;
  /** Whether the browser never evicts what is stored; null until known. */
  readonly kept: boolean | null;
  readonly copy: 'idle' | 'copied' | 'failed';
  readonly onCopyDiagnostics: () => void;
}

export type StartScreenProps = ConsentProps & PlatformsProps & WaysProps & PreferencesProps & DiagnosticsProps;

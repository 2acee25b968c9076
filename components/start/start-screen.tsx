import { startTexts } from '../../utils/texts/start.ts';
import { Consent } from './consent.tsx';
import { Diagnostics } from './diagnostics.tsx';
import { Platforms } from './platforms.tsx';
import { Preferences } from './preferences.tsx';
import type { StartScreenProps } from './start-props.ts';
import { Ways } from './ways.tsx';
import './start.css';

/** The first screen, and the page of settings later on. */
export function StartScreen(props: StartScreenProps) {
  const t = startTexts[props.language];
  return (
    <main class="kc-start" lang={t.lang}>
      <header class="kc-start-head">
        <div>
          <h1>{t.title}</h1>
          <p class="kc-soft">{t.intro}</p>
        </div>
        <Preferences {...props} />
      </header>
      <Consent {...props} />
      <Platforms {...props} />
      <Ways {...props} />
      <section class="kc-start-section" aria-label={t.diagnosticsTitle}>
        <Diagnostics {...props} />
      </section>
    </main>
  );
}

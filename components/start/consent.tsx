import { startTexts } from '../../utils/texts/start.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Toolbar } from '../ui/toolbar.tsx';
import type { ConsentProps } from './start-props.ts';

/** What is read, where it stays, how to delete it: said before anything is read. */
export function Consent({ language, agreed, onConsent }: ConsentProps) {
  const t = startTexts[language];
  return (
    <section class="kc-start-section" aria-labelledby="consent-title">
      <h2 id="consent-title">{t.consentTitle}</h2>
      <ul class="kc-start-points">
        <li>{t.consentReads}</li>
        <li>{t.consentNever}</li>
        <li>{t.consentStays}</li>
        <li>{t.consentDelete}</li>
        <li>{t.consentUninstall}</li>
      </ul>
      {agreed ? (
        <Toolbar label={t.consentTitle}>
          <Badge tone="teal">{t.agreed}</Badge>
          <Button kind="quiet" small onClick={() => onConsent(false)}>
            {t.withdraw}
          </Button>
        </Toolbar>
      ) : (
        <Toolbar label={t.consentTitle}>
          <Button kind="primary" onClick={() => onConsent(true)}>
            {t.agree}
          </Button>
          <span class="kc-soft">{t.consentPrompt}</span>
        </Toolbar>
      )}
    </section>
  );
}

import { startTexts } from '../../utils/texts/start.ts';
import { Button } from '../ui/button.tsx';
import { Toolbar } from '../ui/toolbar.tsx';
import type { DiagnosticsProps } from './start-props.ts';

/** 复制诊断信息, with what is in it and what is not. */
export function Diagnostics({ language, kept, copy, onCopyDiagnostics }: DiagnosticsProps) {
  const t = startTexts[language];
  return (
    <div class="kc-start-stack">
      <h3>{t.diagnosticsTitle}</h3>
      {kept !== null && <p class="kc-soft">{kept ? t.storageKept : t.storageMayGo}</p>}
      <p class="kc-soft">{t.diagnosticsHint}</p>
      <Toolbar label={t.diagnosticsTitle}>
        <Button icon="copy" onClick={onCopyDiagnostics}>
          {t.copyDiagnostics}
        </Button>
        <span role="status" class="kc-small">
          {copy === 'copied' && t.copied}
          {copy === 'failed' && t.copyFailed}
        </span>
      </Toolbar>
    </div>
  );
}

import { copyText } from '../platform/clipboard.ts';
import { extensionVersion } from '../platform/pages.ts';
import { exemptFromEviction } from '../platform/permissions.ts';
import { openDatabase } from '../storage/database.ts';
import { listLog } from '../storage/log.ts';
import { storageUse } from '../storage/persist.ts';
import { diagnosticsText } from './diagnostics.ts';

/** @throws when the browser refuses the clipboard. */
export async function copyDiagnostics(): Promise<void> {
  const [log, { used, persisted }, exempt] = await Promise.all([
    listLog(openDatabase()),
    storageUse(),
    exemptFromEviction(),
  ]);
  const facts = { version: extensionVersion(), browser: navigator.userAgent, used, exempt, persisted, log };
  await copyText(diagnosticsText(facts));
}

import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { useTexts } from '../language.ts';
import { Settings } from '../start/settings.tsx';
import { startState } from '../start/start-state.ts';
import { useOpened } from './use-opened.ts';

/** 设置: language, appearance, platforms, how to read, pause, consent, 诊断. */
export function SettingsView({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(panelTexts);
  const store = useOpened(stores.actions.openSettings);
  const state = store && startState(store);
  if (!state) return null;
  return (
    <>
      <Settings {...state} />
      <p class="kc-soft kc-small kp-version">{t.version(stores.actions.version)}</p>
    </>
  );
}

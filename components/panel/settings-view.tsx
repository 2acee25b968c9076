import { useEffect, useState } from 'preact/hooks';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import type { StartStore } from '../../utils/stores/start-store.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { useTexts } from '../language.ts';
import { Settings } from '../start/settings.tsx';
import { startState } from '../start/start-state.ts';

/** The settings live as long as the view. */
function useStore(open: PanelStores['actions']['openSettings']): StartStore | null {
  const [store, setStore] = useState<StartStore | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    void open(gone.signal).then((opened) => gone.signal.aborted || setStore(opened));
    return () => gone.abort();
  }, [open]);
  return store;
}

/** 设置: language, appearance, platforms, how to read, pause, consent, 诊断. */
export function SettingsView({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(panelTexts);
  const store = useStore(stores.actions.openSettings);
  const state = store && startState(store);
  if (!state) return null;
  return (
    <>
      <Settings {...state} />
      <p class="kc-soft kc-small kp-version">{t.version(stores.actions.version)}</p>
    </>
  );
}

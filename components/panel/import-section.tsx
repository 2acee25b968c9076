import { useSignalEffect } from '@preact/signals';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ImportStore } from '../../utils/stores/import-items.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelImportsTexts } from '../../utils/texts/panel-imports.ts';
import { useTexts } from '../language.ts';
import { ImportDrop } from './import-drop.tsx';
import { ImportFiles } from './import-files.tsx';
import './import.css';

/** Official files: dropped or picked, looked at, and stored when the operator says so. */
export function ImportSection({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(panelImportsTexts);
  const [store, setStore] = useState<ImportStore | null>(null);
  const { actions, handedFiles } = stores;
  useEffect(() => {
    void actions.openImports().then(setStore);
  }, [actions]);
  const add = useCallback(
    (files: readonly File[]) => void actions.openImports().then((open) => open.add(files)),
    [actions],
  );
  useSignalEffect(() => {
    if (handedFiles.value.length === 0) return;
    add(handedFiles.value);
    handedFiles.value = [];
  });
  return (
    <section class="kp-group" aria-label={t.title}>
      <h2>{t.title}</h2>
      <ImportDrop onFiles={add} />
      {store && <ImportFiles store={store} />}
    </section>
  );
}

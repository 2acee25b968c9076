import { useState } from 'preact/hooks';
import type { PlatformId } from '../../utils/sheets/sheet.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import type { TeachPageState, TeachPageStore } from '../../utils/stores/teach-page-store.ts';
import { platformTexts, TAUGHT_PLATFORMS } from '../../utils/texts/platforms.ts';
import { teachTexts } from '../../utils/texts/teach.ts';
import { teachPageTexts } from '../../utils/texts/teach-page.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Input, Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { TeachPageColumns } from './teach-page-columns.tsx';
import { useOpened } from './use-opened.ts';
import './teach.css';

interface Props {
  readonly store: TeachPageStore;
}

/** The address as it was pasted, where the browser does not tell it. */
function pasted(text: string): URL | null {
  const trimmed = text.trim();
  const full = trimmed.includes('://') ? trimmed : `https://${trimmed}`;
  return trimmed !== '' && URL.canParse(full) ? new URL(full) : null;
}

/** How the table is shown to us: pointed at, or by the words of its header. */
function Begin({ store }: Props) {
  const t = useTexts(teachPageTexts);
  const [address, setAddress] = useState('');
  const [header, setHeader] = useState('');
  const url = store.url.value ?? pasted(address);
  const words = header.trim();
  return (
    <>
      <p class="kc-small">{t.intro}</p>
      {store.url.value === null && (
        <Input
          label={t.address}
          hint={t.addressHint}
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
      )}
      <Input
        label={t.header}
        hint={t.headerHint}
        value={header}
        maxLength={60}
        onInput={(event) => setHeader(event.currentTarget.value)}
      />
      <div class="kp-teach-actions">
        <Button disabled={url === null} onClick={() => url && void store.start(url, words)}>
          {url ? t.start(url.host) : t.startUnknown}
        </Button>
      </div>
    </>
  );
}

/** What became of the last try; nothing where there was none. */
function Outcome({ state }: { readonly state: TeachPageState }) {
  const t = useTexts(teachPageTexts);
  switch (state.kind) {
    case 'idle':
    case 'pointing':
    case 'teaching':
    case 'kept':
      return null;
    case 'barred':
      return <Notice tone="warn">{t.barred[state.why]}</Notice>;
    case 'denied':
    case 'stopped':
    case 'no-table':
    case 'twin':
    case 'failed':
      return <Notice tone="warn">{t.outcomes[state.kind]}</Notice>;
  }
}

function Teaching({ store, state }: Props & { readonly state: Extract<TeachPageState, { kind: 'teaching' }> }) {
  const t = useTexts(teachTexts);
  const words = useTexts(teachPageTexts);
  const { names } = useTexts(platformTexts);
  const { look, platform, table } = state;
  return (
    <div class="kp-stack kp-teach" data-teach="teaching">
      <h3>{words.columnsOf(look.host)}</h3>
      <p class="kc-small">{t.intro}</p>
      <Select
        label={t.platform}
        value={platform}
        options={TAUGHT_PLATFORMS.map((id) => ({ value: id, label: names[id] }))}
        onPick={(id) => void store.as(id as PlatformId)}
      />
      <TeachPageColumns
        key={JSON.stringify([look.rows[0], platform, table.like?.page])}
        teaching={state}
        onLearn={(recipe) => store.learn(recipe)}
        onCancel={() => store.stop()}
      />
    </div>
  );
}

function Current({ store }: Props) {
  const t = useTexts(teachPageTexts);
  const state = store.state.value;
  if (state.kind === 'teaching') return <Teaching store={store} state={state} />;
  if (state.kind === 'pointing') {
    return (
      <div role="status" class="kp-stack" data-teach="pointing">
        <p>{t.pointing}</p>
        <div class="kp-teach-actions">
          <Button onClick={() => store.stop()}>{t.stop}</Button>
        </div>
      </div>
    );
  }
  if (state.kind === 'kept') {
    const reload = <Button onClick={() => void store.reload()}>{t.reload}</Button>;
    return (
      <div role="status" data-teach="kept">
        <Notice actions={reload}>{t.kept(state.name)}</Notice>
      </div>
    );
  }
  return (
    <>
      <div role="status">
        <Outcome state={state} />
      </div>
      <Begin store={store} />
    </>
  );
}

/** 自定义读取 of a page: the operator points at a table of the tab beside the panel and says what it is. */
export function TeachPageSection({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(teachPageTexts);
  const store = useOpened(stores.actions.openTeachPage);
  if (!store) return null;
  return (
    <section class="kp-group" aria-label={t.title}>
      <h2>{t.title}</h2>
      <Current store={store} />
    </section>
  );
}

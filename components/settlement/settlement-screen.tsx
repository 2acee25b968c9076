import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { BookSection } from './book-section.tsx';
import { FileSection } from './file-section.tsx';
import { ImportedFiles } from './imported-files.tsx';
import { MonthSection } from './month-section.tsx';
import { ResultSection } from './result-section.tsx';
import './settlement.css';

interface SettlementScreenProps {
  readonly store: SettlementStore;
  readonly on: boolean;
}

/** What the tool does and does not do, before anything is put in. */
function Intro({ store }: { readonly store: SettlementStore }) {
  const t = useTexts(settlementScreenTexts);
  return (
    <section class="ks-section" aria-label={t.title}>
      <p>{t.computesOnly}</p>
      <p class="kc-soft">{t.apart}</p>
      <div>
        <Button kind="primary" onClick={() => void store.switchOn(true)}>
          {t.switchOn}
        </Button>
      </div>
    </section>
  );
}

function Shelf({ store }: { readonly store: SettlementStore }) {
  const t = useTexts(settlementScreenTexts);
  const shelf = store.shelf.value;
  if (shelf.state === 'loading') return null;
  if (shelf.state === 'failed') {
    return (
      <Notice tone="bad">
        {t.broken} ({shelf.error})
      </Notice>
    );
  }
  const { books, files } = shelf.value;
  const report = store.report.value;
  const own = files.filter(({ book }) => book === store.book.value?.id);
  return (
    <>
      <BookSection store={store} books={books} />
      <FileSection store={store} />
      <ResultSection store={store} files={own} />
      {own.length > 0 && report.state === 'ready' && <MonthSection months={report.value.months} store={store.months} />}
      {own.length > 0 && <ImportedFiles files={own} onTakeBack={(id) => void store.takeBack(id)} />}
      <section class="ks-section ks-foot" aria-label={t.apart}>
        <p class="kc-soft kc-small">{t.computesOnly}</p>
        <p class="kc-soft kc-small">{t.apart}</p>
        <div class="kc-toolbar">
          <ConfirmButton label={t.wipe} yes={t.wipe} cancel={t.cancel} onYes={() => void store.wipe()}>
            {t.wipeAsk}
          </ConfirmButton>
          <Button small kind="quiet" onClick={() => void store.switchOn(false)}>
            {t.switchOff}
          </Button>
        </div>
      </section>
    </>
  );
}

/** 结算: the whole page. */
export function SettlementScreen({ store, on }: SettlementScreenProps) {
  const t = useTexts(settlementScreenTexts);
  return (
    <main class="ks-page">
      <header>
        <h1>{t.title}</h1>
        <p class="kc-soft">{t.intro}</p>
      </header>
      {on ? <Shelf store={store} /> : <Intro store={store} />}
    </main>
  );
}

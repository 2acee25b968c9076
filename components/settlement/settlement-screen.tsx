import { useState } from 'preact/hooks';
import type { BillFileRow } from '../../utils/storage/settlement/settlement-database.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Notice } from '../ui/notice.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { BookSection } from './book-section.tsx';
import { FileSection } from './file-section.tsx';
import { FoldedView } from './folded-view.tsx';
import { ImportedFiles } from './imported-files.tsx';
import { BackupView, ComplianceView, PayablesView, ReportsView, SplitsView, TaughtBills } from './lazy-views.ts';
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

interface BooksProps {
  readonly store: SettlementStore;
  /** Of the book on screen. */
  readonly files: readonly BillFileRow[];
}

function Books({ store, files }: BooksProps) {
  const report = store.report.value;
  return (
    <>
      <FileSection store={store} />
      <ResultSection store={store} files={files} />
      {files.length > 0 && report.state === 'ready' && (
        <MonthSection months={report.value.months} store={store.months} />
      )}
      {files.length > 0 && <ImportedFiles files={files} onTakeBack={(id) => void store.takeBack(id)} />}
    </>
  );
}

const VIEWS = ['books', 'splits', 'payables', 'reports'] as const;
type View = (typeof VIEWS)[number];

/** Books of a shop, the rules by which its orders are shared, what its parties are owed, or reports of all shops. */
function Views({ store, files }: BooksProps) {
  const t = useTexts(settlementScreenTexts);
  const [view, setView] = useState<View>('books');
  const tabs = VIEWS.map((id) => ({ id, label: t.views[id] }));
  return (
    <div>
      <Tabs
        label={t.title}
        tabs={tabs}
        active={view}
        onChange={(next) => setView(VIEWS.find((one) => one === next) ?? 'books')}
      >
        <div class="ks-view">
          {view === 'books' && <Books store={store} files={files} />}
          {view === 'splits' && <SplitsView store={store} />}
          {view === 'payables' && <PayablesView store={store} files={files} />}
          {view === 'reports' && <ReportsView store={store} />}
        </div>
      </Tabs>
    </div>
  );
}

function Shelf({ store }: { readonly store: SettlementStore }) {
  const t = useTexts(settlementScreenTexts);
  const [listed, setListed] = useState(false);
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
  const own = files.filter(({ book }) => book === store.book.value?.id);
  return (
    <>
      <BookSection store={store} books={books} />
      <Views store={store} files={own} />
      <section class="ks-section ks-foot" aria-label={t.apart}>
        <p class="kc-soft kc-small">{t.computesOnly}</p>
        <p class="kc-soft kc-small">{t.apart}</p>
        <FoldedView summary={t.compliance}>{() => <ComplianceView />}</FoldedView>
        <Disclosure summary={t.taught} onToggle={setListed}>
          {listed && <TaughtBills store={store} />}
        </Disclosure>
        <FoldedView summary={t.backup}>{() => <BackupView store={store} />}</FoldedView>
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

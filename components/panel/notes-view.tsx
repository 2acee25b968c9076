import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelAdviceTexts } from '../../utils/texts/panel-advice.ts';
import { panelNotesTexts } from '../../utils/texts/panel-notes.ts';
import { useTexts } from '../language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { AdviceView } from './advice-view.tsx';
import { BackupSection } from './backup-section.tsx';
import { ExportBar } from './export-bar.tsx';
import { JournalLine } from './journal-line.tsx';
import { LimitedList } from './limited-list.tsx';
import { LoadedView } from './loaded-view.tsx';
import { NoteForm } from './note-form.tsx';
import { SubViewEntry } from './sub-view-entry.tsx';

const FIRST = 50;

function Journal({ stores, nameOf }: { readonly stores: PanelStores; readonly nameOf: (product: string) => string }) {
  const t = useTexts(panelNotesTexts);
  const entries = stores.notes.journal.value;
  if (entries.length === 0) return <EmptyState title={t.emptyTitle}>{t.emptyBody}</EmptyState>;
  return (
    <LimitedList rows={entries} first={FIRST}>
      {(entry) => (
        <JournalLine
          key={entry.id}
          entry={entry}
          stores={stores}
          name={entry.product === null ? t.onShop : nameOf(entry.product)}
        />
      )}
    </LimitedList>
  );
}

function Written({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(panelNotesTexts);
  const names = stores.notes.names.value;
  return (
    <>
      <NoteForm hint={t.newNoteHint} onAdd={(text) => stores.notes.addNote(null, text)} />
      <ExportBar stores={stores} />
      <LoadedView of={stores.notes.records.value}>
        {() => <Journal stores={stores} nameOf={(product) => names.get(product) ?? product} />}
      </LoadedView>
    </>
  );
}

export interface NotesViewProps {
  readonly stores: PanelStores;
  /** Came here to back up: that section is scrolled to and focused. */
  readonly atBackup: boolean;
}

/** 笔记: everything the operator wrote or decided, and the ways to take it away. */
export function NotesView({ stores, atBackup }: NotesViewProps) {
  const backup = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (atBackup) backup.current?.focus();
  }, [atBackup]);
  const a = useTexts(panelAdviceTexts);
  const [advice, setAdvice] = useState<'closed' | 'open' | 'left'>('closed');
  const shop = stores.shops.current.value;
  if (advice === 'open' && shop) {
    return <AdviceView key={shop.id} shop={shop.id} onBack={() => setAdvice('left')} />;
  }
  return (
    <div class="kp-stack">
      {shop && <Written stores={stores} />}
      {shop && (
        <SubViewEntry
          title={a.title}
          intro={a.intro}
          open={a.open}
          onOpen={() => setAdvice('open')}
          focused={advice === 'left'}
        />
      )}
      <BackupSection stores={stores} sectionRef={backup} />
    </div>
  );
}

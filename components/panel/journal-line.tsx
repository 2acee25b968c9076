import { entryTime, type JournalEntry } from '../../utils/stores/notes-store.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelNotesTexts } from '../../utils/texts/panel-notes.ts';
import { pinChangeName, pinChangeText } from '../../utils/texts/panel-pins.ts';
import { ruleChangeName, ruleChangeText } from '../../utils/texts/panel-rules.ts';
import { useLanguage, useTexts } from '../language.ts';
import { useTimeText } from '../shop-units.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { VerdictBadge } from './verdict-badge.tsx';

export interface JournalLineProps {
  readonly entry: JournalEntry;
  readonly stores: PanelStores;
  /** What it is on; null where the place already says it. */
  readonly name: string | null;
}

function Head({ entry }: { readonly entry: JournalEntry }) {
  const t = useTexts(panelNotesTexts);
  const language = useLanguage();
  if (entry.kind === 'note') return <Badge>{t.note}</Badge>;
  if (entry.kind === 'pin-change') return <Badge>{pinChangeName(entry, language)}</Badge>;
  if (entry.kind === 'rule-change') return <Badge>{ruleChangeName(entry, language)}</Badge>;
  return (
    <>
      <Badge tone={entry.accepted ? 'green' : 'red'} outline>
        {entry.accepted ? t.accepted : t.rejected}
      </Badge>
      <VerdictBadge verdict={entry.verdict} />
    </>
  );
}

function Body({ entry }: { readonly entry: JournalEntry }) {
  const t = useTexts(panelNotesTexts);
  const language = useLanguage();
  if (entry.kind === 'note') return <p class="kp-note-text">{entry.text}</p>;
  if (entry.kind === 'pin-change') return <p class="kp-note-text">{pinChangeText(entry, language)}</p>;
  if (entry.kind === 'rule-change') return <p class="kp-note-text">{ruleChangeText(entry, language)}</p>;
  return <p class={entry.reason ? 'kp-note-text' : 'kc-soft'}>{entry.reason || t.noReason}</p>;
}

/** One note, decision or change of a pin, newest first in its list. */
export function JournalLine({ entry, stores, name }: JournalLineProps) {
  const timeText = useTimeText();
  const t = useTexts(panelNotesTexts);
  return (
    <li class="kp-entry">
      <p class="kp-row-head">
        <Head entry={entry} />
        {name && <strong class="kp-row-name">{name}</strong>}
        <span class="kc-soft kc-small">{timeText(entryTime(entry))}</span>
        {entry.kind === 'note' && (
          <Button small kind="quiet" icon="trash" iconOnly onClick={() => void stores.notes.removeNote(entry)}>
            {t.remove}
          </Button>
        )}
      </p>
      <Body entry={entry} />
    </li>
  );
}

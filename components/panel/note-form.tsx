import { useState } from 'preact/hooks';
import { panelNotesTexts } from '../../utils/texts/panel-notes.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Textarea } from '../ui/field.tsx';
import { ActionNotice } from './action-notice.tsx';
import { useAction } from './use-action.ts';

export interface NoteFormProps {
  readonly hint?: string;
  readonly onAdd: (text: string) => Promise<void>;
}

/** One new note. */
export function NoteForm({ hint, onAdd }: NoteFormProps) {
  const t = useTexts(panelNotesTexts);
  const [text, setText] = useState('');
  const [state, run] = useAction();
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    run(async () => {
      await onAdd(text.trim());
      setText('');
      return '';
    });
  };
  return (
    <form class="kp-stack" onSubmit={add}>
      <Textarea
        label={t.newNote}
        hint={hint}
        rows={2}
        value={text}
        maxLength={2000}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" disabled={text.trim() === '' || state.kind === 'busy'}>
          {t.add}
        </Button>
      </div>
      <ActionNotice state={state} />
    </form>
  );
}

import { useState } from 'preact/hooks';
import type { TemplateRecord } from '../../utils/planner/planner-record.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { planEditTexts } from '../../utils/texts/plan-edit.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Input } from '../ui/field.tsx';
import { FormActions } from './form-actions.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useReturnedFocus } from './use-returned-focus.ts';

interface TemplateProps {
  readonly store: PlansStore;
  readonly template: TemplateRecord;
}

function Rename({ store, template, onDone }: TemplateProps & { readonly onDone: () => void }) {
  const t = useTexts(planEditTexts);
  const words = useTexts(planTexts);
  const [name, setName] = useState(template.name);
  const [tried, setTried] = useState(false);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '') return;
    void store.save({ ...template, name: name.trim(), updatedAt: store.now() }).then(onDone);
  };
  const label = words.editTitle(template.name);
  return (
    <form class="kp-card kp-stack" aria-label={label} onSubmit={save}>
      <Input
        label={t.templateName}
        value={name}
        maxLength={200}
        error={tried && name.trim() === '' ? t.templateNoName : undefined}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <FormActions label={label} save={words.saveTask} cancel={words.cancel} onCancel={onDone} />
    </form>
  );
}

function Line({ store, template }: TemplateProps) {
  const t = useTexts(planEditTexts);
  const words = useTexts(planTexts);
  const [editing, setEditing] = useState(false);
  const place = useReturnedFocus(editing);
  const { name, tasks } = template;
  return (
    <li data-template={template.id}>
      <div class="kp-plan-task-row" ref={place}>
        <span>
          {name} <span class="kc-soft kc-small">{t.templateTasks(tasks.length)}</span>
        </span>
        <Button
          small
          kind="quiet"
          aria-label={words.editTitle(name)}
          aria-expanded={editing}
          onClick={() => setEditing(!editing)}
        >
          {words.edit}
        </Button>
        <ConfirmButton
          label={words.removeYes}
          name={t.templateRemove(name)}
          yes={words.removeYes}
          cancel={words.cancel}
          onYes={() => void store.save({ ...template, removed: true, updatedAt: store.now() })}
        >
          {t.templateRemoveAsk(name)}
        </ConfirmButton>
      </div>
      {editing && <Rename store={store} template={template} onDone={() => setEditing(false)} />}
    </li>
  );
}

/** Templates of the operator's own. */
export function OwnTemplates({ store }: Pick<TemplateProps, 'store'>) {
  const t = useTexts(planEditTexts);
  const kept = useKeptFocus();
  const templates = store.templates.value;
  return (
    <div ref={kept}>
      {templates.length > 0 && (
        <Disclosure summary={t.templates(templates.length)}>
          <ul class="kp-list">
            {templates.map((template) => (
              <Line key={template.id} store={store} template={template} />
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

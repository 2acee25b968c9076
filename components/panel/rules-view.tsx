import { useState } from 'preact/hooks';
import { plainFigureText } from '../../utils/metrics/figure-text.ts';
import type { OwnRecord, RulesRecord } from '../../utils/notes/records.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { type RulesPlace, rulesSet, rulesUndone } from '../../utils/stores/rule-records.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelRulesTexts } from '../../utils/texts/panel-rules.ts';
import { BOUNDS, DEFAULT_RULES, MOST_SLOTS, type OwnRules } from '../../utils/tiers/own-rules.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/field.tsx';
import { Toolbar } from '../ui/toolbar.tsx';
import { ActionNotice } from './action-notice.tsx';
import { LoadedView } from './loaded-view.tsx';
import { SubView } from './sub-view.tsx';
import { useAction } from './use-action.ts';
import './costs.css';

const IDS = ['mainSlots', 'secondSlots', 'stopAt', 'roleAt'] as const satisfies readonly (keyof OwnRules)[];
type Id = (typeof IDS)[number];
type Typed = Readonly<Record<Id, string>>;

const isBar = (id: Id): boolean => id === 'stopAt' || id === 'roleAt';
const PERCENT = 100;

function typed(rules: OwnRules): Typed {
  const text = (id: Id) => {
    const said = rules[id];
    return said === null ? '' : String(isBar(id) ? Math.round(said * PERCENT) : said);
  };
  return {
    mainSlots: text('mainSlots'),
    secondSlots: text('secondSlots'),
    stopAt: text('stopAt'),
    roleAt: text('roleAt'),
  };
}

/** undefined = not within its bounds. */
function read(id: Id, text: string): number | null | undefined {
  const plain = plainFigureText(text).replace(/%$/, '');
  if (plain === '') return null;
  if (!/^\d{1,4}$/.test(plain)) return undefined;
  const said = isBar(id) ? Number(plain) / PERCENT : Number(plain);
  const [least, most] = isBar(id) ? [BOUNDS.low, BOUNDS.high] : [1, MOST_SLOTS];
  return said >= least && said <= most ? said : undefined;
}

interface FormProps {
  readonly record: RulesRecord | undefined;
  readonly write: (make: (place: RulesPlace) => readonly OwnRecord[]) => Promise<void>;
}

function RulesForm({ record, write }: FormProps) {
  const t = useTexts(panelRulesTexts);
  const shell = useTexts(panelTexts);
  const [texts, setTexts] = useState<Typed>(() => typed(record?.terms ?? DEFAULT_RULES));
  const [sent, setSent] = useState(false);
  const [state, run] = useAction();
  const hints: Readonly<Record<Id, string>> = {
    mainSlots: t.mainHint,
    secondSlots: t.secondHint,
    stopAt: t.stopHint,
    roleAt: t.roleHint,
  };
  const keep = (make: (place: RulesPlace) => readonly [RulesRecord, ...OwnRecord[]]) =>
    run(async () => {
      let kept: OwnRules | null = null;
      await write((place) => {
        const made = make(place);
        kept = made[0].terms;
        return made;
      });
      setTexts(typed(kept ?? DEFAULT_RULES));
      setSent(false);
      return t.saved;
    });
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    setSent(true);
    const [mainSlots, secondSlots, stopAt, roleAt] = IDS.map((id) => read(id, texts[id]));
    if (mainSlots === undefined || secondSlots === undefined || stopAt === undefined || roleAt === undefined) return;
    keep((place) => rulesSet(place, record, { mainSlots, secondSlots, stopAt, roleAt }));
  };
  const busy = state.kind === 'busy';
  return (
    <form class="kp-stack" aria-label={t.title} onSubmit={save}>
      <div class="kp-cost-fields">
        {IDS.map((id) => (
          <Input
            key={id}
            label={t[id]}
            hint={hints[id]}
            error={sent && read(id, texts[id]) === undefined ? t.faults[isBar(id) ? 'bar' : 'slots'] : undefined}
            value={texts[id]}
            inputMode="numeric"
            autocomplete="off"
            maxLength={6}
            onInput={(event) => setTexts({ ...texts, [id]: event.currentTarget.value })}
          />
        ))}
      </div>
      <Toolbar label={t.title}>
        <Button kind="primary" type="submit" disabled={busy}>
          {shell.save}
        </Button>
        {record?.terms && (
          <Button disabled={busy} onClick={() => keep((place) => rulesSet(place, record, DEFAULT_RULES))}>
            {t.reset}
          </Button>
        )}
        {record?.before && (
          <Button disabled={busy} onClick={() => keep((place) => rulesUndone(place, record))}>
            {t.undo}
          </Button>
        )}
      </Toolbar>
      <ActionNotice state={state} />
    </form>
  );
}

export interface RulesViewProps {
  readonly stores: PanelStores;
  /** On screen. */
  readonly shop: string;
  readonly onBack: () => void;
}

/** 判定规则 of the shop: how many places there are, and how sure is sure enough. */
export function RulesView({ stores, shop, onBack }: RulesViewProps) {
  const t = useTexts(panelRulesTexts);
  const record = valueOr(stores.notes.records.value, []).find((one) => one.kind === 'rules');
  const write: FormProps['write'] = async (make) => {
    await stores.notes.keep((stamp, newId) => make({ stamp, newId }));
    await stores.actions.refreshShop(shop);
  };
  return (
    <SubView class="kp-costs" title={t.title} intro={t.intro} back={t.back} onBack={onBack}>
      <LoadedView of={stores.notes.records.value}>{() => <RulesForm record={record} write={write} />}</LoadedView>
    </SubView>
  );
}

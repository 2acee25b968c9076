import type { PagePlace } from '../../utils/recipes/page-place.ts';
import type { PageLook } from '../../utils/sites/look-at-page.ts';
import { teachPageTexts } from '../../utils/texts/teach-page.ts';
import { useTexts } from '../language.ts';
import { Check } from '../ui/check.tsx';
import { Select } from '../ui/field.tsx';

export interface TeachPlaceProps {
  readonly look: PageLook;
  readonly place: PagePlace;
  /** Words before the days. */
  readonly label: string;
  /** A column was said to hold the day. */
  readonly daysInRows: boolean;
  readonly onPlace: (place: PagePlace) => void;
  readonly onLabel: (label: string) => void;
}

const COLUMN = JSON.stringify({ from: 'column' });
const NOWHERE = JSON.stringify({ from: 'nowhere' });
const PICKER = 'picker';
const NOW = 'now';
const COLUMN_TIME = 'column';
const LABEL = 'label:';

function chosen<T extends { readonly place: unknown }>(found: readonly T[], value: string): T | undefined {
  return found.find(({ place }) => JSON.stringify(place) === value);
}

/** Where an id stands in each row. */
function IdSelect({ look, place, onPlace }: TeachPlaceProps) {
  const t = useTexts(teachPageTexts);
  const found = look.ids.map((one) => ({ value: JSON.stringify(one.place), label: t.idAt(one.place, one.sample) }));
  return (
    <Select
      label={t.id}
      value={JSON.stringify(place.id)}
      options={[...found, { value: COLUMN, label: t.idColumn }]}
      onPick={(value) => onPlace({ ...place, id: chosen(look.ids, value)?.place ?? { from: 'column' } })}
    />
  );
}

/** Of when the figures are. */
function TimeSelect({ look, place, label, daysInRows, onPlace, onLabel }: TeachPlaceProps) {
  const t = useTexts(teachPageTexts);
  const said = look.days.map((one) => ({ value: LABEL + one.label, label: t.timeLabel(one.label, one.text) }));
  const picker = look.picker === null ? [] : [{ value: PICKER, label: t.timePicker(look.picker) }];
  // Said once and taken back since, it still stands there, and keeps what was taught from being kept.
  const inRows = daysInRows || place.time === 'column';
  const column = inRows ? [{ value: COLUMN_TIME, label: t.timeColumn }] : [];
  const none = said.length === 0 ? [{ value: LABEL, label: t.timeNone }] : [];
  const pick = (value: string) => {
    if (value === PICKER || value === NOW || value === COLUMN_TIME) return onPlace({ ...place, time: value });
    onLabel(value.slice(LABEL.length));
    onPlace({ ...place, time: 'label' });
  };
  return (
    <Select
      label={t.time}
      value={place.time === 'label' ? LABEL + label : place.time}
      options={[...none, ...said, ...picker, ...column, { value: NOW, label: t.timeNow }]}
      onPick={pick}
    />
  );
}

function ShopSelect({ look, place, onPlace }: TeachPlaceProps) {
  const t = useTexts(teachPageTexts);
  const found = look.shops.map((one) => ({ value: JSON.stringify(one.place), label: t.shopAt(one.place, one.name) }));
  return (
    <Select
      label={t.shop}
      value={JSON.stringify(place.shop)}
      options={[...found, { value: NOWHERE, label: t.shopNowhere }]}
      onPick={(value) => onPlace({ ...place, shop: chosen(look.shops, value)?.place ?? { from: 'nowhere' } })}
    />
  );
}

/** What the page says beside its table: each row's id, the days, the shop, and whether all of it is shown. */
export function TeachPlace(props: TeachPlaceProps) {
  const t = useTexts(teachPageTexts);
  const { look, place, onPlace } = props;
  return (
    <>
      <h4>{t.beside}</h4>
      <IdSelect {...props} />
      <TimeSelect {...props} />
      <ShopSelect {...props} />
      {look.choices.length > 0 && (
        <Check
          checked={place.neutral.length > 0}
          onChange={(all) => onPlace({ ...place, neutral: all ? look.choices : [] })}
        >
          {t.neutral(look.choices.join(t.join))}
          <span class="kc-soft kc-small"> {t.neutralHint}</span>
        </Check>
      )}
    </>
  );
}

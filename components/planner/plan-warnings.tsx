import { isGuess } from '../../utils/planner/anchor.ts';
import { anchorName } from '../../utils/planner/anchor-name.ts';
import { type UnsureDate, unsureDates } from '../../utils/planner/rests-on-guess.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import { marketTexts } from '../../utils/texts/markets.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Notice } from '../ui/notice.tsx';
import type { PlanProps } from './plan-props.ts';

/** Names of what the plan is for and the calendar no longer holds; one that was deleted is still known by name. */
function goneNames({ store, dated: { plan, events } }: PlanProps): readonly string[] {
  const known = new Set(events.map(({ id }) => id));
  const records = valueOr(store.records.value, []);
  const names = plan.events
    .filter((id) => !known.has(id))
    .map((id) => {
      const own = records.find((one) => one.kind === 'festival' && id.startsWith(`${one.festival}-`));
      return own?.kind === 'festival' ? own.name : id;
    });
  return [...new Set(names)];
}

function useDateNames() {
  const t = useTexts(planTexts);
  const language = useLanguage();
  return (dates: readonly UnsureDate[]) =>
    t.listed(
      dates.map(({ event, anchor }) =>
        t.guessedEvent(marketTexts[language][event.platform], anchorName(anchor.kind, language)),
      ),
    );
}

/** What the plan stands on is gone, or not sure and near. */
export function PlanWarnings(props: PlanProps) {
  const { store, dated } = props;
  const t = useTexts(planTexts);
  const named = useDateNames();
  const unsure = unsureDates(dated, store.today.value);
  const guessed = unsure.filter(({ anchor }) => isGuess(anchor));
  const several = unsure.filter(({ anchor }) => !isGuess(anchor));
  const gone = goneNames(props);
  return (
    <>
      {gone.length > 0 && <Notice tone="warn">{t.eventGone(t.listed(gone.map(t.quoted)))}</Notice>}
      {guessed.length > 0 && <Notice tone="warn">{t.restsOnGuess(named(guessed))}</Notice>}
      {several.length > 0 && <Notice tone="warn">{t.severalOpenings(named(several))}</Notice>}
    </>
  );
}

/** A clash in one sentence. */
import { freezeTexts } from '../texts/freeze-clashes.ts';
import { marketTexts } from '../texts/markets.ts';
import { planTexts } from '../texts/plans.ts';
import type { Language } from '../texts/texts.ts';
import { shortDay } from '../time/short-day.ts';
import { eventName } from './break-words.ts';
import type { Clash, PlannedTask } from './clashes.ts';
import type { DatedPlan } from './dated-plan.ts';
import type { FreezeClash } from './freeze-clashes.ts';
import type { GoodsClash } from './goods-clashes.ts';
import type { PlanProductRecord } from './planner-record.ts';
import { priceText } from './price-text.ts';
import { titlesBy } from './task-titles.ts';
import { taskTitle } from './templates.ts';

interface Among {
  readonly here: DatedPlan;
  /** Every plan, for what is sold in several. */
  readonly plans: readonly DatedPlan[];
}

/** The event it is sold in, by its platform; of another plan with its title. */
function placeOf({ event, plan }: PlanProductRecord, { here, plans }: Among, language: Language): string {
  const own = plan === here.plan.id ? here : plans.find((one) => one.plan.id === plan);
  const known = own?.events.find(({ id }) => id === event);
  const place = known ? marketTexts[language][known.platform] : event;
  const t = freezeTexts[language];
  return own && own !== here ? t.event(place, [t.ofPlan(own.plan.title)]) : place;
}

/** The article by the name the operator knows it by. */
const nameOf = ({ name, articleNo }: PlanProductRecord, article: string): string => articleNo || name || article;

/** `淘宝/天猫 双12 2026（11-27 至 12-12，推测）` */
function frozenName({ event, days, guessed, plan }: FreezeClash['freeze'], here: string, language: Language): string {
  const t = freezeTexts[language];
  const span = planTexts[language].week(shortDay(days.from), shortDay(days.to));
  const notes = [...(guessed ? [planTexts[language].guess] : []), ...(plan === here ? [] : [t.ofPlan(plan)])];
  return t.event(eventName(event, event.id, language), [span, ...notes]);
}

function freezeWords(clash: FreezeClash, { plan: { title } }: DatedPlan, language: Language): string {
  const t = freezeTexts[language];
  const [first] = clash.products;
  const names = t.products(first ? first.name || nameOf(first, first.product) : '', clash.products.length);
  const name = (frozen: FreezeClash['freeze']) => frozenName(frozen, title, language);
  if (clash.kind === 'freeze') return t.both(names, name(clash.freeze), name(clash.other));
  const { record, from, to } = clash.task;
  const days = from && to ? planTexts[language].week(shortDay(from), shortDay(to)) : '';
  const task = t.task(taskTitle(record, language), [days, ...(clash.plan === title ? [] : [t.ofPlan(clash.plan)])]);
  return t.within(task, name(clash.freeze), names);
}

/** `京东 改价`, of another plan with its title. */
function personTask({ task, plan }: PlannedTask, here: DatedPlan, language: Language): string {
  const { record, event } = task;
  const t = freezeTexts[language];
  const title = taskTitle(record, language);
  const text = event ? `${marketTexts[language][event.platform]} ${title}` : title;
  return record.plan === here.plan.id ? text : t.event(text, [t.ofPlan(plan)]);
}

function goodsWords(clash: GoodsClash, among: Among, language: Language): string {
  const t = planTexts[language];
  if (clash.kind === 'price') {
    const at = (one: PlanProductRecord) =>
      t.priceAt(placeOf(one, among, language), one.targetPrice ? priceText(one.targetPrice) : '');
    return t.priceClash(nameOf(clash.low, clash.article), at(clash.low), at(clash.high));
  }
  const [first] = clash.products;
  const places = clash.products.map((one) => t.stockPlace(placeOf(one, among, language), one.stock ?? 0));
  const said = t.stockClash(first ? nameOf(first, clash.article) : clash.article, clash.promised, t.listed(places));
  const known = clash.onHand === null ? t.onHandUnknown : t.onHand(clash.onHand);
  return t.sentence(said, clash.apart ? t.onHandApart(known) : known);
}

/** @param plans every plan, for what is sold in several */
export function clashWords(
  clash: Clash | FreezeClash,
  plan: DatedPlan,
  plans: readonly DatedPlan[],
  language: Language,
): string {
  const t = planTexts[language];
  switch (clash.kind) {
    case 'stock':
    case 'price':
      return goodsWords(clash, { here: plan, plans }, language);
    case 'person': {
      const tasks = clash.tasks.map((one) => personTask(one, plan, language));
      return t.personClash(clash.owner, clash.day, t.listed(tasks));
    }
    case 'freeze':
    case 'frozen-task':
      return freezeWords(clash, plan, language);
    case 'order': {
      const { record, tooLate } = clash.task;
      const titleOf = titlesBy(plan.tasks, language);
      const waits = t.listed(tooLate.map((key) => titleOf(record, key)));
      return t.sentence(taskTitle(record, language), t.tooLate(waits));
    }
  }
}

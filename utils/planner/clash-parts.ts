/** What a clash is about, by where it stands: tasks and products that are worked on to put it right. */
import { grouped } from '../statistics/grouped.ts';
import { freezeTexts } from '../texts/freeze-clashes.ts';
import type { Language } from '../texts/texts.ts';
import { eventName } from './break-words.ts';
import type { Clash } from './clashes.ts';
import type { DatedPlan, DatedPlanTask } from './dated-plan.ts';
import type { FreezeClash } from './freeze-clashes.ts';
import type { PlanPart, PlanProductRecord } from './planner-record.ts';

export interface ClashPart {
  /** `淘宝/天猫 双12 2026`, of another plan with its title; '' = a task once for the whole plan on screen. */
  readonly place: string;
  readonly tasks: readonly DatedPlanTask[];
  readonly products: readonly PlanProductRecord[];
}

type Any = Clash | FreezeClash;

/** The same while what it says changes. */
export function clashKey(clash: Any): string {
  switch (clash.kind) {
    case 'stock':
      return `stock ${clash.article}`;
    case 'price':
      return ['price', ...[clash.low.id, clash.high.id].toSorted()].join(' ');
    case 'person':
      return `person ${clash.owner} ${clash.day}`;
    case 'freeze':
      return `freeze ${clash.freeze.event.id} ${clash.other.event.id} ${clash.other.plan}`;
    case 'frozen-task':
      return `frozen ${clash.freeze.event.id} ${clash.task.record.id}`;
    case 'order':
      return `order ${clash.task.record.id}`;
  }
}

const productsOf = (clash: Any): readonly PlanProductRecord[] =>
  clash.kind === 'price' ? [clash.low, clash.high] : 'products' in clash ? clash.products : [];

function tasksOf(clash: Any): readonly DatedPlanTask[] {
  if (clash.kind === 'person') return clash.tasks.map(({ task }) => task);
  return 'task' in clash ? [clash.task] : [];
}

function placeName({ plan, event }: PlanPart, here: DatedPlan, plans: readonly DatedPlan[], language: Language) {
  const own = plan === here.plan.id ? here : plans.find((one) => one.plan.id === plan);
  const known = own?.events.find(({ id }) => id === event) ?? null;
  const name = event === null ? '' : eventName(known, event, language);
  if (!own || own === here) return name;
  const t = freezeTexts[language];
  return name === '' ? t.ofPlan(own.plan.title) : t.event(name, [t.ofPlan(own.plan.title)]);
}

/** @param plans every plan */
export function clashParts(
  clash: Any,
  here: DatedPlan,
  plans: readonly DatedPlan[],
  language: Language,
): readonly ClashPart[] {
  const nameOf = (part: PlanPart) => placeName(part, here, plans, language);
  const tasks = grouped(tasksOf(clash), ({ record }) => nameOf(record));
  const products = grouped(productsOf(clash), nameOf);
  return [...new Set([...tasks.keys(), ...products.keys()])].map((place) => ({
    place,
    tasks: tasks.get(place) ?? [],
    products: products.get(place) ?? [],
  }));
}

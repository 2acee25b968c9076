/** What two copies of a plan say differently, in words. */
import { showCount, showPercent } from '../metrics/format.ts';
import { planHandoverTexts } from '../texts/plan-handover.ts';
import { promotionTexts } from '../texts/promotions.ts';
import { roleTexts } from '../texts/roles.ts';
import type { Language } from '../texts/texts.ts';
import { anchorName } from './anchor-name.ts';
import type { Difference, DifferentField } from './merge-plan.ts';
import type { HandedRecord } from './plan-contents.ts';
import type { Hung, PlanProductRecord, PlanRecord, PlanTaskRecord } from './planner-record.ts';
import { priceText } from './price-text.ts';
import { taskTitle } from './templates.ts';

export interface DifferenceWords {
  readonly language: Language;
  /** `淘宝/天猫 双12` of `double12-2026-taobao`. */
  readonly eventName: (event: string) => string;
}

function hungText({ anchor, days }: Hung, language: Language): string {
  return planHandoverTexts[language].onDay(anchorName(anchor, language), days);
}

function taskValue(task: PlanTaskRecord, field: DifferentField, language: Language): string {
  const t = planHandoverTexts[language];
  switch (field) {
    case 'title':
      return taskTitle(task, language);
    case 'area':
      return promotionTexts[language].area[task.area];
    case 'from':
      return hungText(task.from, language);
    case 'to':
      return hungText(task.to, language);
    case 'atMinute':
      return task.atMinute ? t.yes : t.no;
    case 'dependsOn':
      return task.dependsOn.map((key) => taskTitle({ title: null, task: key }, language)).join(t.listed);
    case 'owner':
      return task.owner;
    case 'note':
      return task.note;
    case 'doneOn':
      return task.doneOn ?? t.undone;
    default:
      return '';
  }
}

function productValue(product: PlanProductRecord, field: DifferentField, language: Language): string {
  const { role, suggested, targetPrice, ceiling, trafficShare } = product;
  const { roles } = roleTexts[language];
  switch (field) {
    case 'name':
      return product.name;
    case 'articleNo':
      return product.articleNo;
    case 'suggested':
      return suggested ? roles[suggested] : '';
    case 'role':
      return role ? roles[role] : '';
    case 'reason':
      return product.reason;
    case 'targetPrice':
      return targetPrice ? priceText(targetPrice) : '';
    case 'stock':
      return showCount(product.stock) ?? '';
    case 'onHand':
      return showCount(product.onHand) ?? '';
    case 'trafficShare':
      return showPercent(trafficShare === null ? null : trafficShare / 10_000) ?? '';
    case 'ceiling': {
      if (!ceiling) return '';
      const { price, from, to, source } = ceiling;
      return planHandoverTexts[language].ceiling(priceText(price), from, to, source);
    }
    default:
      return '';
  }
}

function planValue(plan: PlanRecord, field: DifferentField, { language, eventName }: DifferenceWords): string {
  if (field === 'title') return plan.title;
  return field === 'events' ? plan.events.map(eventName).join(planHandoverTexts[language].listed) : '';
}

function fieldText(record: HandedRecord, field: DifferentField, words: DifferenceWords): string {
  const t = planHandoverTexts[words.language];
  if (field === 'removed') return record.removed ? t.removedIs : t.keptIs;
  switch (record.kind) {
    case 'plan':
      return planValue(record, field, words);
    case 'plan-task':
      return taskValue(record, field, words.language);
    case 'plan-product':
      return productValue(record, field, words.language);
  }
}

/** Which one it is: 淘宝/天猫 双12 · 蓄收藏加购. */
export function differenceTitle({ theirs }: Difference, { language, eventName }: DifferenceWords): string {
  const t = planHandoverTexts[language];
  if (theirs.kind === 'plan') return t.plan;
  const where = theirs.event === null ? t.allPlatforms : eventName(theirs.event);
  const what = theirs.kind === 'plan-task' ? taskTitle(theirs, language) : theirs.name || theirs.product;
  return `${where} · ${what}`;
}

/** One line for each field that differs. */
export function differenceLines({ mine, theirs, fields }: Difference, words: DifferenceWords): readonly string[] {
  const t = planHandoverTexts[words.language];
  if (!mine) return [];
  const shown = (record: HandedRecord, field: DifferentField) => fieldText(record, field, words) || t.none;
  return fields.map((field) => t.change(t.fields[field], shown(mine, field), shown(theirs, field)));
}

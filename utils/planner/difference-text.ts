/** What two copies of a plan say differently, in words. */
import { showCount, showPercent } from '../metrics/format.ts';
import { planHandoverTexts } from '../texts/plan-handover.ts';
import { promotionTexts } from '../texts/promotions.ts';
import { roleTexts } from '../texts/roles.ts';
import type { Language } from '../texts/texts.ts';
import { anchorName } from './anchor-name.ts';
import { type Difference, type DifferentField, fieldsOf } from './merge-plan.ts';
import type { HandedRecord } from './plan-contents.ts';
import type { Hung, PlanProductRecord, PlanRecord, PlanTaskRecord } from './planner-record.ts';
import { priceText } from './price-text.ts';
import type { TitleOf } from './task-titles.ts';
import { taskTitle } from './templates.ts';

export interface DifferenceWords {
  readonly language: Language;
  /** `淘宝/天猫 双12` of `double12-2026-taobao`. */
  readonly eventName: (event: string) => string;
  /** Of tasks of either copy. */
  readonly titleOf: TitleOf;
}

function hungText({ anchor, days }: Hung, language: Language): string {
  return planHandoverTexts[language].onDay(anchorName(anchor, language), days);
}

function taskValue(task: PlanTaskRecord, field: DifferentField, { language, titleOf }: DifferenceWords): string {
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
      return task.dependsOn.map((key) => titleOf(task, key)).join(t.listed);
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
  switch (field) {
    case 'title':
      return plan.title;
    case 'note':
      return plan.note ?? '';
    case 'events':
      return plan.events.map(eventName).join(planHandoverTexts[language].listed);
    default:
      return '';
  }
}

function fieldText(record: HandedRecord, field: DifferentField, words: DifferenceWords): string {
  const t = planHandoverTexts[words.language];
  if (field === 'removed') return record.removed ? t.removedIs : t.keptIs;
  switch (record.kind) {
    case 'plan':
      return planValue(record, field, words);
    case 'plan-task':
      return taskValue(record, field, words);
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

/** What a record nobody has here says; its name stands above. */
function addedLines(theirs: HandedRecord, words: DifferenceWords): readonly string[] {
  const t = planHandoverTexts[words.language];
  const told = fieldsOf(theirs).flatMap((field) => {
    const text = fieldText(theirs, field, words);
    const isName = field === 'title' || field === 'name';
    return isName || text === '' || text === t.no || text === t.undone ? [] : [t.says(t.fields[field], text)];
  });
  return told.length === 0 ? [] : [told.join(t.told)];
}

/** One line for each field that differs; all of what is not here in one. */
export function differenceLines({ mine, theirs, fields }: Difference, words: DifferenceWords): readonly string[] {
  const t = planHandoverTexts[words.language];
  if (!mine) return addedLines(theirs, words);
  const shown = (record: HandedRecord, field: DifferentField) => fieldText(record, field, words) || t.none;
  return fields.map((field) => t.change(t.fields[field], shown(mine, field), shown(theirs, field)));
}

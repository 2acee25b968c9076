/** 固定角色 and 不计入店铺基准: the forms, the notice, and the lines of the journal, which also tells of 不计入单量. */
import type { PinChangeRecord } from '../notes/records.ts';
import { openVerdict } from './open-verdict.ts';
import { systemSays } from './pins.ts';
import { standingName } from './roles.ts';
import type { Language, Texts } from './texts.ts';

const zh = {
  title: '固定角色',
  hint: '只改显示：系统照常判断，并写在旁边；不影响其他商品。',
  role: '角色',
  reason: '固定的理由',
  reasonHint: '写一句，复盘时看得懂',
  needsReason: '请写一句理由',
  until: '到期日（可不填）',
  untilHint: '写成 2026-12-31；当天仍有效，第二天起按建议显示',
  past: '要写成 2026-12-31，并且不早于今天',
  open: '固定角色',
  edit: '修改',
  remove: '取消固定',
  undo: '撤销上一步',
  stands: (role: string, system: string) => `你固定为${role}；${system}。`,
  why: (reason: string, until: string | null) =>
    `理由：${reason}（${until === null ? '没有到期日' : `固定到 ${until}`}）`,
  expired: (role: string, until: string) => `固定到 ${until} 的${role}已到期，按建议显示。`,
  seen: '知道了',
  outTitle: '店铺基准',
  leaveOut: '不计入店铺基准',
  outReason: '不计入的理由',
  leaveOutHint: '样品、邮费链接、赠品：不参与定款，不影响店铺中位、排名和其他商品。',
  leftOut: (reason: string) => `已不计入店铺基准：${reason}`,
  count: '重新计入',
  changes: {
    set: '固定角色',
    removed: '取消固定',
    undone: '撤销固定的改动',
    excluded: '不计入基准',
    counted: '重新计入',
    uncounted: '不计入单量',
    recounted: '单量重新计入',
  } satisfies Record<PinChangeRecord['change'], string>,
  line: (parts: readonly string[]) => `${parts.join('；')}。`,
  ofDay: (day: string, orders: number) => `${day} 的 ${orders} 单`,
  pinnedAs: (role: string, until: string | null) => (until === null ? role : `${role}，到 ${until}`),
  was: (system: string, certainty: string | null, revision: number) =>
    `当时${system}${certainty === null ? '' : `，${certainty}`}（第 ${revision} 版）`,
};

const en: typeof zh = {
  title: 'Pinned role',
  hint: 'Changes what is shown only: suggestions go on and stand beside it; no other product is touched.',
  role: 'Role',
  reason: 'Reason of the pin',
  reasonHint: 'One line you will understand later',
  needsReason: 'Write one line of reason',
  until: 'Last day (optional)',
  untilHint: 'As 2026-12-31; from the day after the suggestion is shown',
  past: 'Write it as 2026-12-31, today or later',
  open: 'Pin a role',
  edit: 'Change',
  remove: 'Remove the pin',
  undo: 'Undo the last step',
  stands: (role, system) => `Pinned by you: ${role}. ${system}.`,
  why: (reason, until) => `Reason: ${reason} (${until === null ? 'no last day' : `until ${until}`})`,
  expired: (role, until) => `${role}, pinned until ${until}, has expired: the suggestion is shown.`,
  seen: 'Got it',
  outTitle: "The shop's lines",
  leaveOut: "Keep out of the shop's lines",
  outReason: 'Why it is kept out',
  leaveOutHint: 'Samples, postage links, gifts: given no role, no part of the median, the ranks or other products.',
  leftOut: (reason) => `Kept out of the shop's lines: ${reason}`,
  count: 'Count it again',
  changes: {
    set: 'Pinned',
    removed: 'Pin removed',
    undone: 'Pin undone',
    excluded: 'Kept out',
    counted: 'Counted again',
    uncounted: 'Orders left out',
    recounted: 'Orders counted again',
  },
  line: (parts) => `${parts.join('; ')}.`,
  ofDay: (day, orders) => `${orders} orders of ${day}`,
  pinnedAs: (role, until) => (until === null ? role : `${role}, until ${until}`),
  was: (system, certainty, revision) =>
    `then ${system}${certainty === null ? '' : `, ${certainty}`} (revision ${revision})`,
};

export const panelPinsTexts: Texts<typeof zh> = { zh, en };

export function pinChangeName({ change }: PinChangeRecord, language: Language): string {
  return panelPinsTexts[language].changes[change];
}

/** What was pinned or left out, why, and what was suggested then. */
export function pinChangeText(record: PinChangeRecord, language: Language): string {
  const t = panelPinsTexts[language];
  const { role, reason, until, of, verdict, certainty, revision } = record;
  return t.line([
    ...(role === null ? [] : [t.pinnedAs(standingName(role, language), until)]),
    ...(of ? [t.ofDay(of.day, of.orders)] : []),
    ...(reason === '' ? [] : [reason]),
    t.was(systemSays(verdict, language), openVerdict({ verdict, certainty }, language).sure, revision),
  ]);
}

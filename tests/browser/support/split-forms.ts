/** Parties, rules and what is agreed by the month, filled in as an operator does. */
import type { Locator, Page } from 'playwright-core';
import { periodTexts } from '../../../utils/texts/period.ts';
import { splitsTexts } from '../../../utils/texts/splits.ts';

const t = splitsTexts.zh;
const p = periodTexts.zh;

/** Fields by their labels: text is typed, and what stands in a list is picked by its words. */
export type Filled = readonly (readonly [label: string, value: string])[];

const box = (within: Page | Locator, label: string) => within.getByRole('textbox', { name: label, exact: true });
const list = (within: Page | Locator, label: string) => within.getByRole('combobox', { name: label, exact: true });

async function fill(within: Locator, filled: Filled): Promise<void> {
  for (const [label, value] of filled) {
    if ((await list(within, label).count()) > 0) await list(within, label).selectOption({ label: value });
    else await box(within, label).fill(value);
  }
}

export async function addParty(
  page: Page,
  name: string,
  role: keyof typeof t.roles,
  { person = false, more = [] }: { readonly person?: boolean; readonly more?: Filled } = {},
): Promise<void> {
  if ((await box(page, t.partyName).count()) === 0) await page.getByRole('button', { name: t.addParty }).click();
  const form = page.getByRole('form').filter({ has: box(page, t.partyName) });
  await box(form, t.partyName).fill(name);
  await list(form, t.partyRole).selectOption({ label: t.roles[role] });
  if (person) await form.getByRole('checkbox', { name: t.person }).check();
  await fill(form, more);
  await form.getByRole('button', { name: t.addParty, exact: true }).click();
  await page.getByText(`${name} · ${t.roles[role]}`).first().waitFor();
}

interface FormWords {
  readonly name: string;
  readonly line: (n: number) => string;
  readonly addLine: string;
  readonly keep: string;
}

async function fillForm(page: Page, words: FormWords, head: Filled, lines: readonly Filled[]): Promise<void> {
  const form = page.getByRole('form', { name: words.name, exact: true });
  await fill(form, head);
  for (const [at, line] of lines.entries()) {
    if (at > 0) await form.getByRole('button', { name: words.addLine, exact: true }).click();
    await fill(form.getByRole('group', { name: words.line(at + 1), exact: true }), line);
  }
  await form.getByRole('button', { name: words.keep, exact: true }).click();
  await form.waitFor({ state: 'detached' });
}

/** @returns the rule as it is listed */
export async function addRule(page: Page, name: string, head: Filled, lines: readonly Filled[]): Promise<Locator> {
  await page.getByRole('button', { name: t.newRule, exact: true }).click();
  const words = { name: t.newRule, line: t.line, addLine: t.addLine, keep: t.keep };
  await fillForm(page, words, [[t.ruleName, name], [t.from, '2026-10-01'], ...head], lines);
  const listed = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: t.change(name) }) });
  await listed.waitFor();
  return listed;
}

export async function addTerms(page: Page, party: string, from: string, lines: readonly Filled[]): Promise<void> {
  await page.getByRole('button', { name: p.add, exact: true }).click();
  const words = { name: p.title, line: p.line, addLine: p.addLine, keep: p.keep };
  await fillForm(
    page,
    words,
    [
      [p.party, party],
      [p.from, from],
    ],
    lines,
  );
  await page.getByRole('button', { name: p.change(party), exact: true }).waitFor();
}

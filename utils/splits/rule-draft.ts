/** A rule as it stands in its form: all of it text, until it is checked. */
import { addDays, type Day } from '../time/day.ts';
import type { LineTerms, RuleLine, RuleVersion } from './rule.ts';
import { bpOf, fenOf, rateText, tiersOf, tiersText, yuanText } from './typed-figures.ts';

export interface LineDraft {
  readonly id: string;
  readonly party: string;
  readonly kind: LineTerms['kind'];
  /** A rate, an amount or tiers, as the kind says. */
  readonly figure: string;
  /** '' = the rule's; a base, or `line:` and the id of another. */
  readonly base: string;
  readonly min: string;
  readonly max: string;
  readonly rounding: RuleLine['rounding'];
  readonly onRefund: RuleLine['onRefund'];
  readonly settle: RuleLine['settle'];
  /** '' = by the party's role. */
  readonly billedAs: string;
}

export interface RuleDraft {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** '' = any. */
  readonly source: string;
  readonly book: string;
  readonly products: string;
  readonly streamers: string;
  readonly base: string;
  readonly mode: RuleVersion['mode'];
  /** '' = none. */
  readonly rail: string;
  readonly lines: readonly LineDraft[];
}

const OTHER_LINE = 'line:';

/** The share of another line, as a base. */
export const otherLine = (id: string): string => `${OTHER_LINE}${id}`;

export const newLine = (id: string): LineDraft => ({
  ...{ id, party: '', kind: 'rate', figure: '', base: '', min: '', max: '' },
  ...{ rounding: 'floor', onRefund: 'returned', settle: 'payable', billedAs: '' },
});

export const newDraft = (line: string, from: string): RuleDraft => ({
  ...{ name: '', from, to: '', source: '', book: '', products: '', streamers: '' },
  ...{ base: 'paid', mode: 'rest', rail: '', lines: [newLine(line)] },
});

function figureText(line: RuleLine): string {
  switch (line.kind) {
    case 'rate':
      return rateText(line.bp);
    case 'fixed':
    case 'per-unit':
      return yuanText(line.fen);
    case 'tiered':
      return tiersText(line.tiers);
  }
}

const fenText = (fen: number | null): string => (fen === null ? '' : yuanText(fen));

function lineDraft(line: RuleLine): LineDraft {
  const { id, party, kind, base, min, max, rounding, onRefund, settle, billedAs = '' } = line;
  const of = base === null ? '' : typeof base === 'string' ? base : otherLine(base.line);
  const bounds = { min: fenText(min), max: fenText(max) };
  return { id, party, kind, figure: figureText(line), base: of, ...bounds, rounding, onRefund, settle, billedAs };
}

/** Lines in the order that is said of them. */
export function draftOf(rule: RuleVersion): RuleDraft {
  const { name, from, to, scope, base, mode, rail, lines } = rule;
  return {
    ...{ name, from, to: to ?? '', base, mode, rail: rail ?? '' },
    ...{ source: scope.source ?? '', book: scope.book ?? '' },
    products: scope.products.join('\n'),
    streamers: scope.streamers.join('\n'),
    lines: [...lines].sort((a, b) => a.order - b.order).map(lineDraft),
  };
}

/** A version more: from today on, or from the day after the one before it. What was shared before stays as it was. */
export function changeOf(rule: RuleVersion, today: Day): RuleDraft {
  const from = today > rule.from ? today : addDays(rule.from, 1);
  return { ...draftOf(rule), from, to: rule.to === null || rule.to < from ? '' : rule.to };
}

const termsOf = ({ kind, figure }: LineDraft): Readonly<Record<string, unknown>> => {
  switch (kind) {
    case 'rate':
      return { kind, bp: bpOf(figure) };
    case 'fixed':
    case 'per-unit':
      return { kind, fen: fenOf(figure) };
    case 'tiered':
      return { kind, tiers: tiersOf(figure) };
  }
};

const bound = (text: string): unknown => (text.trim() === '' ? null : (fenOf(text) ?? Number.NaN));

function lineOf(draft: LineDraft, order: number): unknown {
  const { id, party, base, min, max, rounding, onRefund, settle, kind } = draft;
  const takesBase = kind === 'rate' || kind === 'tiered';
  const other = base.startsWith(OTHER_LINE) ? { line: base.slice(OTHER_LINE.length) } : base;
  return {
    ...{ id, party, rounding, onRefund, settle, order, ...termsOf(draft) },
    ...(settle === 'withheld' && draft.billedAs.trim() !== '' && { billedAs: draft.billedAs.trim() }),
    base: takesBase && base !== '' ? other : null,
    min: takesBase ? bound(min) : null,
    max: takesBase ? bound(max) : null,
  };
}

const numbers = (text: string): readonly string[] => [...new Set(text.split(/[\s,，、;；]+/).filter(Boolean))];
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What the check takes; nothing of it is believed before. */
export function typedRule(draft: RuleDraft, id: string): unknown {
  const { name, from, to, base, mode, rail, lines } = draft;
  const scope = {
    source: orNull(draft.source),
    book: orNull(draft.book),
    products: numbers(draft.products),
    streamers: numbers(draft.streamers),
  };
  const head = { id, version: 1, name, from: from.trim(), to: orNull(to), scope, base, mode, rail: orNull(rail) };
  return { ...head, lines: lines.map(lineOf) };
}

/** What is agreed of a month's sums as it stands in its form: all of it text, until it is checked. */
import { mayBeWithheld, type PartyTerms, type PeriodLine, type PeriodTerms } from './period-terms.ts';
import type { BaseName, Settle } from './rule.ts';
import { bpOf, fenOf, rateText, tiersOf, tiersText, yuanText } from './typed-figures.ts';

type Of<K extends PeriodTerms['kind']> = Extract<PeriodTerms, { kind: K }>;

export interface PeriodLineDraft {
  readonly id: string;
  readonly kind: PeriodTerms['kind'];
  /** Tiers, a rate or an amount, as the kind says. */
  readonly figure: string;
  readonly base: BaseName;
  readonly way: Of<'tiers'>['way'];
  readonly above: string;
  readonly bpAbove: string;
  readonly counts: Of<'guarantee'>['counts'];
  readonly per: Of<'slot'>['per'];
  readonly stated: Of<'tax'>['stated'];
  readonly of: Of<'balance'>['of'];
  readonly settle: Settle;
}

export interface PeriodDraft {
  readonly party: string;
  readonly from: string;
  readonly lines: readonly PeriodLineDraft[];
}

export const newPeriodLine = (id: string): PeriodLineDraft => ({
  ...{ id, kind: 'tiers', figure: '', base: 'paid', way: 'whole', above: '', bpAbove: '' },
  ...{ counts: 'payable', per: 'month', stated: 'without', of: 'prepaid', settle: 'payable' },
});

function lineDraft(line: PeriodLine): PeriodLineDraft {
  const draft = { ...newPeriodLine(line.id), kind: line.kind, settle: line.settle };
  switch (line.kind) {
    case 'tiers':
      return { ...draft, figure: tiersText(line.tiers), base: line.base, way: line.way };
    case 'refund-rate':
      return {
        ...draft,
        figure: rateText(line.bp),
        base: line.base,
        above: rateText(line.above),
        bpAbove: rateText(line.bpAbove),
      };
    case 'guarantee':
      return { ...draft, figure: yuanText(line.fen), counts: line.counts };
    case 'slot':
      return { ...draft, figure: yuanText(line.fen), per: line.per };
    case 'tax':
      return { ...draft, figure: rateText(line.bp), stated: line.stated };
    case 'no-invoice':
      return { ...draft, figure: rateText(line.bp) };
    case 'balance':
      return { ...draft, figure: yuanText(line.fen), of: line.of };
  }
}

/** A version more: from this month on, or in the place of one that has not begun yet. */
export function changeOfTerms({ party, from, lines }: PartyTerms, month: string): PeriodDraft {
  return { party, from: month > from ? month : from, lines: lines.map(lineDraft) };
}

function termsOf(draft: PeriodLineDraft): Readonly<Record<string, unknown>> {
  const { kind, figure, base, way, counts, per, stated, of } = draft;
  switch (kind) {
    case 'tiers':
      return { kind, base, way, tiers: tiersOf(figure) };
    case 'refund-rate':
      return { kind, base, bp: bpOf(figure), above: bpOf(draft.above), bpAbove: bpOf(draft.bpAbove) };
    case 'guarantee':
      return { kind, fen: fenOf(figure), counts };
    case 'slot':
      return { kind, fen: fenOf(figure), per };
    case 'tax':
      return { kind, bp: bpOf(figure), stated };
    case 'no-invoice':
      return { kind, bp: bpOf(figure) };
    case 'balance':
      return { kind, fen: fenOf(figure), of };
  }
}

/** What the check takes; nothing of it is believed before. */
export function typedTerms({ party, from, lines }: PeriodDraft, book: string): unknown {
  const typed = lines.map((draft) => ({
    id: draft.id,
    settle: mayBeWithheld(draft) ? draft.settle : 'payable',
    ...termsOf(draft),
  }));
  return { book, party, version: 1, from: from.trim(), lines: typed };
}

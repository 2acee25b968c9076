/**
 * Everything that is taken away, as plain sentences in one language: the writers of Markdown, CSV and
 * chat text only lay it out, so that all three say the same.
 */
import type { ShopUnits } from '../metrics/shop-units.ts';
import { basisSentence, changeSentence, evidenceSentence } from '../texts/evidence.ts';
import { exportTexts } from '../texts/exports.ts';
import { flagsBeside } from '../texts/flags.ts';
import { openVerdict } from '../texts/open-verdict.ts';
import { pageName } from '../texts/page-names.ts';
import { pinChangeName, pinChangeText } from '../texts/panel-pins.ts';
import { ruleChangeName, ruleChangeText } from '../texts/panel-rules.ts';
import { shownName } from '../texts/pins.ts';
import { type Action, actionOf, verdictName } from '../texts/roles.ts';
import type { Language } from '../texts/texts.ts';
import type { Evidence } from '../tiers/evidence-kinds.ts';
import { openEvidence, openFlags, revealsCosts } from '../tiers/reveals-costs.ts';
import type { Suggestion } from '../tiers/suggestion.ts';
import { pinnedRole, type ShownPin } from './pin.ts';
import type { DecisionRecord, NoteRecord, PinChangeRecord, RuleChangeRecord } from './records.ts';
import { timeText } from './time-text.ts';

export interface ExportSuggestion {
  readonly suggestion: Suggestion;
  readonly pin?: ShownPin | null;
  /** The pages it rests on, with the newest reading of each (epoch ms). */
  readonly sources: readonly { readonly page: string; readonly readAt: number }[];
}

export interface ExportInput {
  readonly shop: string;
  readonly demo: boolean;
  /** Epoch ms. */
  readonly exportedAt: number;
  readonly revision: number | null;
  /** Of the shop. */
  readonly units: ShopUnits;
  /** Names of the products spoken of; one without a name is called by its id. */
  readonly products: readonly { readonly product: string; readonly name: string; readonly articleNo: string }[];
  /** In the order shown. */
  readonly suggestions: readonly ExportSuggestion[];
  readonly decisions: readonly DecisionRecord[];
  readonly notes: readonly NoteRecord[];
  readonly pinChanges: readonly PinChangeRecord[];
  readonly ruleChanges: readonly RuleChangeRecord[];
}

/** A product as it is called in an export. */
export interface NamedProduct {
  readonly product: string;
  readonly name: string;
  readonly articleNo: string;
}

export interface NotedDecision extends NamedProduct {
  readonly accepted: boolean;
  /** 采纳 / 不采纳 */
  readonly choice: string;
  /** '' when none was given. */
  readonly reason: string;
  readonly time: string;
  /** The suggestion as it stood then. */
  readonly was: string;
}

export interface NotedSuggestion extends NamedProduct {
  readonly action: Action;
  readonly verdict: string;
  /** 主推款 · 固定; null where nothing is pinned. */
  readonly pinned: string | null;
  readonly meaning: string;
  readonly certainty: string | null;
  readonly basis: string;
  readonly sources: readonly string[];
  readonly evidence: readonly string[];
  readonly changes: readonly string[];
  /** The newest decision on this product. */
  readonly decision: NotedDecision | null;
}

interface NotedChange {
  /** null = on the shop. */
  readonly on: NamedProduct | null;
  readonly time: string;
  /** 固定角色, 取消固定, … */
  readonly what: string;
  readonly text: string;
}

interface NotedNote {
  /** null = on the shop. */
  readonly on: NamedProduct | null;
  readonly time: string;
  readonly text: string;
}

export interface NotesDocument {
  readonly language: Language;
  readonly shop: string;
  readonly demo: boolean;
  /** When it was exported. */
  readonly time: string;
  /** The same as a sentence, with the revision of the suggestions. */
  readonly exported: string;
  readonly suggestions: readonly NotedSuggestion[];
  /** Newest first, as are the notes. */
  readonly decisions: readonly NotedDecision[];
  readonly notes: readonly NotedNote[];
  readonly pinChanges: readonly NotedChange[];
}

/** How figures and times are written. */
interface Speech extends ShopUnits {
  readonly language: Language;
}

/** Removed records are left out. */
export function notesDocument(input: ExportInput, language: Language): NotesDocument {
  const speech: Speech = { language, ...input.units };
  const time = (ms: number) => timeText(ms, speech.zone.offsetMinutes);
  const names = new Map(input.products.map((product) => [product.product, product]));
  const named = (product: string): NamedProduct => names.get(product) ?? { product, name: product, articleNo: '' };
  const decisions = input.decisions
    .filter((record) => !record.removed)
    .toSorted((a, b) => b.decidedAt - a.decidedAt)
    .map((record) => notedDecision(record, named(record.product), speech));
  const newest = new Map(decisions.toReversed().map((decision) => [decision.product, decision]));
  return {
    language,
    shop: input.shop,
    demo: input.demo,
    time: time(input.exportedAt),
    exported: exportTexts[language].notes.exported(time(input.exportedAt), input.revision),
    suggestions: input.suggestions.map((item) => {
      const { product } = item.suggestion;
      return { ...notedSuggestion(item, speech), ...named(product), decision: newest.get(product) ?? null };
    }),
    decisions,
    notes: input.notes
      .filter((note) => !note.removed)
      .toSorted((a, b) => b.createdAt - a.createdAt)
      .map(({ product, createdAt, text }) => ({
        on: product === null ? null : named(product),
        time: time(createdAt),
        text,
      })),
    pinChanges: [...input.pinChanges, ...input.ruleChanges]
      .filter((record) => !record.removed)
      .toSorted((a, b) => b.changedAt - a.changedAt)
      .map((record) => ({
        on: record.product === null ? null : named(record.product),
        time: time(record.changedAt),
        ...changeWords(record, language),
      })),
  };
}

function changeWords(record: PinChangeRecord | RuleChangeRecord, language: Language) {
  return record.kind === 'rule-change'
    ? { what: ruleChangeName(record, language), text: ruleChangeText(record, language) }
    : { what: pinChangeName(record, language), text: pinChangeText(record, language) };
}

function notedSuggestion(
  { suggestion, pin = null, sources }: ExportSuggestion,
  { language, currency, zone }: Speech,
): Omit<NotedSuggestion, keyof NamedProduct | 'decision'> {
  const t = exportTexts[language];
  const told = (one: Evidence) => evidenceSentence(one, language, currency);
  const { sentence, sure } = openVerdict(suggestion, language);
  return {
    action: actionOf(suggestion.verdict),
    verdict: verdictName(suggestion.verdict, language),
    pinned: pinnedRole(pin) === null ? null : shownName(suggestion.verdict, pin, language),
    meaning: sentence + flagsBeside(openFlags(suggestion), language),
    certainty: sure,
    basis: basisSentence(suggestion.basis, language),
    sources: sources.map(({ page, readAt }) =>
      t.notes.source(pageName(page, language), timeText(readAt, zone.offsetMinutes)),
    ),
    evidence: openEvidence(suggestion).map(told),
    changes: suggestion.changes
      .filter((one) => !revealsCosts(one))
      .map((one) => changeSentence(one, language, currency)),
  };
}

function notedDecision(record: DecisionRecord, on: NamedProduct, { language, zone }: Speech): NotedDecision {
  const t = exportTexts[language].notes;
  return {
    ...on,
    accepted: record.accepted,
    choice: record.accepted ? t.accepted : t.rejected,
    reason: record.reason,
    time: timeText(record.decidedAt, zone.offsetMinutes),
    was: t.was(verdictName(record.verdict, language), openVerdict(record, language).sure),
  };
}

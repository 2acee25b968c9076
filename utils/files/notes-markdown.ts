import type { NotedDecision, NotedSuggestion, NotesDocument } from '../notes/notes-export.ts';
import { exportTexts } from '../texts/exports.ts';
import { markdownLine, markdownQuote } from './markdown.ts';

type Words = (typeof exportTexts)['zh']['notes'];

/** The whole document as Markdown, each suggestion with its evidence, source, certainty and decision. */
export function notesMarkdown(document: NotesDocument): string {
  const t = exportTexts[document.language].notes;
  const { suggestions, decisions, notes, pinChanges } = document;
  const blocks = [
    `# ${markdownLine(t.title(document.shop))}`,
    ...(document.demo ? [`**${t.demo}**`] : []),
    document.exported,
    `## ${t.suggestions}`,
    ...(suggestions.length > 0 ? suggestions.flatMap((item) => suggestionBlocks(item, t)) : [t.noSuggestions]),
    `## ${t.decisions}`,
    ...(decisions.length > 0 ? [decisions.map((item) => decisionItem(item, t)).join('\n')] : [t.noDecisions]),
    ...(pinChanges.length > 0
      ? [`## ${t.pinsAndRules}`, pinChanges.map((item) => changeItem(item, t)).join('\n')]
      : []),
    `## ${t.notes}`,
    ...(notes.length > 0
      ? notes.flatMap(({ on, time, text }) => [`**${time}** ${name(on, t)}`, markdownQuote(text)])
      : [t.noNotes]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function suggestionBlocks(item: NotedSuggestion, t: Words): string[] {
  const field = (label: string, text: string) => `- ${label}${t.colon}${markdownLine(text)}`;
  const list = (label: string, sentences: readonly string[]) =>
    sentences.length === 0
      ? [field(label, t.none)]
      : [`- ${label}${t.colon}`, ...sentences.map((sentence) => `  - ${markdownLine(sentence)}`)];
  const { decision } = item;
  const made = decision ? t.decidedOn(decision.choice, decision.time) : t.undecided;
  const lines = [
    field(t.productId, item.product),
    ...(item.articleNo === '' ? [] : [field(t.articleNo, item.articleNo)]),
    ...(item.pinned === null ? [] : [field(t.pins, item.pinned)]),
    field(t.meaning, item.meaning),
    field(t.certainty, item.certainty ?? t.none),
    field(t.basis, item.basis),
    field(t.sources, item.sources.length > 0 ? item.sources.join(t.comma) : t.unread),
    ...list(t.evidence, item.evidence),
    ...list(t.changes, item.changes),
    field(t.decision, made),
    ...(decision ? [field(t.reason, decision.reason === '' ? t.noReason : decision.reason)] : []),
  ];
  return [`### ${markdownLine(item.name)} · ${item.verdict}`, lines.join('\n')];
}

function decisionItem(item: NotedDecision, t: Words): string {
  const parts = [item.time, item.name, item.choice, item.reason === '' ? t.noReason : item.reason, item.was];
  return `- ${parts.map(markdownLine).join(t.comma)}`;
}

function changeItem({ time, on, what, text }: NotesDocument['pinChanges'][number], t: Words): string {
  return `- ${[time, on?.name ?? t.shop, what, text].map(markdownLine).join(t.comma)}`;
}

function name(on: { readonly name: string } | null, t: Words): string {
  return markdownLine(on?.name ?? t.shop);
}

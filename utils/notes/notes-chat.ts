import { withoutPersonalData } from '../sheets/personal-data.ts';
import { exportTexts } from '../texts/exports.ts';
import { speaksOfCosts } from './cost-words.ts';
import type { NotedDecision, NotedSuggestion, NotesDocument } from './notes-export.ts';

type Words = (typeof exportTexts)['zh']['notes'];

/** As many as somebody reads in a chat. */
const MOST = 20;

/** The first in order of worth, and whatever was decided on. */
const told = (asked: readonly NotedSuggestion[]): readonly NotedSuggestion[] =>
  asked.filter(({ decision }, at) => at < MOST || decision !== null);

/**
 * Text for a chat group. Only what asks for something is listed, of many the most worthwhile. Chat groups
 * have outsiders in them: free texts that speak of costs are held back (and counted), phone numbers and the
 * like are masked.
 */
export function notesChat(document: NotesDocument): string {
  const t = exportTexts[document.language].notes;
  const asked = document.suggestions.filter(({ action }) => action !== 'none' && action !== 'wait');
  const shown = told(asked);
  const notes = document.notes.filter(({ text }) => !speaksOfCosts(text));
  const held = document.notes.length - notes.length + shown.filter(({ decision }) => reasonHeld(decision)).length;
  const rest = document.suggestions.length - asked.length;
  const lines = [
    t.chatTitle(document.shop),
    ...(document.demo ? [t.demo] : []),
    document.exported,
    '',
    ...(shown.length > 0
      ? shown.flatMap((item) => suggestionLines(item, asked.indexOf(item) + 1, t))
      : [t.noSuggestions]),
    ...(asked.length > shown.length ? [t.chatOthers(asked.length - shown.length)] : []),
    ...(rest > 0 ? [t.chatMore(rest)] : []),
    ...(notes.length > 0 ? ['', t.notes] : []),
    ...notes.map(({ on, time, text }) => `· ${time} ${on?.name ?? t.shop}${t.colon}${text}`),
    ...(held > 0 ? ['', t.chatHeld(held)] : []),
  ];
  return withoutPersonalData(lines.join('\n'));
}

function suggestionLines(item: NotedSuggestion, rank: number, t: Words): string[] {
  const certainty = item.certainty === null ? '' : ` · ${item.certainty}`;
  const suggested = item.verdict + certainty;
  const said = item.pinned === null ? suggested : `${item.pinned} · ${t.chatSuggested}${t.colon}${suggested}`;
  const from = [item.basis, ...item.sources].join(t.comma);
  return [
    `${rank}. ${item.name} · ${said}`,
    `   ${item.meaning}`,
    ...item.evidence.map((sentence) => `   - ${sentence}`),
    `   ${t.basis}${t.colon}${from}`,
    `   ${t.decision}${t.colon}${decisionText(item.decision, t)}`,
  ];
}

function decisionText(decision: NotedDecision | null, t: Words): string {
  if (!decision) return t.undecided;
  const made = t.decidedOn(decision.choice, decision.time);
  return decision.reason === '' || reasonHeld(decision) ? made : `${made}${t.comma}${decision.reason}`;
}

function reasonHeld(decision: NotedDecision | null): boolean {
  return decision !== null && speaksOfCosts(decision.reason);
}

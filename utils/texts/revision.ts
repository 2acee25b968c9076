import type { Texts } from './texts.ts';

/** Of page and panel alike; apart, so that a first screen need not carry all the words of the page. */
const zh = { revision: (revision: number) => `建议第 ${revision} 版` };
const en: typeof zh = { revision: (revision) => `Suggestions, revision ${revision}` };

export const revisionTexts: Texts<typeof zh> = { zh, en };

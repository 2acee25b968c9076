import type { Texts } from './texts.ts';

/** Apart: the panel's first screen says it too, and carries no other words of the chip. */
const zh = { revision: (revision: number) => `建议第 ${revision} 版` };

const en: typeof zh = { revision: (revision) => `Suggestions, revision ${revision}` };

export const revisionTexts: Texts<typeof zh> = { zh, en };

/** What the cards say beside rates and sales, word for word in both languages, and how it is worked out. */
import { expect, it } from 'vitest';
import { CNY } from '../../utils/metrics/money.ts';
import { evidenceSentence } from '../../utils/texts/evidence.ts';
import { formulaSentence } from '../../utils/texts/evidence-formula.ts';
import type { Language } from '../../utils/texts/texts.ts';
import { equationsOf } from '../tiers/printed-formula.ts';
import { MADE_CARDS } from './made-cards.ts';

const LANGUAGES = ['zh', 'en'] as const satisfies readonly Language[];

const told = Object.entries(MADE_CARDS).map(([name, evidence]) => {
  const said = LANGUAGES.map((language) => ({
    language,
    sentence: evidenceSentence(evidence, language, CNY),
    formula: formulaSentence(evidence, language, CNY),
  }));
  return { name, said };
});

it('stands as it was looked over', async () => {
  const lines = told.flatMap(({ name, said }) => [
    `# ${name}`,
    ...said.flatMap(({ sentence, formula }) => (formula === null ? [sentence] : [sentence, `  = ${formula.trim()}`])),
    '',
  ]);
  await expect(lines.join('\n')).toMatchFileSnapshot('golden/cards.txt');
});

it.each(told)('$name: English is English, and both come to the same', ({ said }) => {
  const [zh, en] = said;
  expect(en?.sentence).toMatch(/^[^\u3400-\u9fff]{10,}$/);
  expect(en?.formula ?? '').not.toMatch(/[\u3400-\u9fff]/);
  expect(en?.formula === null).toBe(zh?.formula === null);
  const equations = said.map(({ formula }) => equationsOf(formula ?? ''));
  expect(equations[1]?.length).toBe(equations[0]?.length);
  for (const { text, off, allowed } of equations.flat()) expect(off, text).toBeLessThanOrEqual(allowed);
});

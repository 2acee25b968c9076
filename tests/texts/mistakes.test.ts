import { expect, it } from 'vitest';
import { panelTodayTexts } from '../../utils/texts/panel-today.ts';

it('so few mistakes that they round to none are not said to be none', () => {
  expect(panelTodayTexts.zh.mistakes(8, 0.5)).toBe('标了把握的 8 款里，预计约 0.5 款会错。');
  expect(panelTodayTexts.zh.mistakes(4, 0.049)).toBe('标了把握的 4 款里，预计会错的不到 0.1 款。');
  expect(panelTodayTexts.en.mistakes(4, 0.001)).toContain('less than 0.1');
  expect(panelTodayTexts.en.mistakes(4, 0.05)).toContain('about 0.1');
});

/** How it is worked out that a product once was a hit: its four weeks, and those of the product the line lies by. */
import type { Evidence } from '../tiers/evidence-kinds.ts';
import type { OverDays } from '../tiers/product-statistics.ts';
import { precise } from './formula-parts.ts';
import type { Language, Texts } from './texts.ts';

type OldHit = Extract<Evidence, { kind: 'old-hit' }>;

interface Line {
  readonly place: number;
  readonly of: number;
  readonly tenth: number;
  readonly formula: string;
}

const zh = {
  own: (days: number, units: number, byBuyers: boolean, formula: string) =>
    `那四周算进来的 ${days} 天共 ${units} ${byBuyers ? '位支付买家（没有订单数，用它代替）' : '单'}：${formula}。`,
  line: ({ place, of, tenth, formula }: Line) =>
    `那四周读到的 ${of} 款里，最好的一成是前 ${tenth} 款${place < tenth ? `（和第 ${tenth + 1} 名一样多的不算，只到第 ${place} 名）` : ''}，线就是第 ${place} 名：${formula}，不低于它才算爆款。`,
};

const en: typeof zh = {
  own: (days, units, byBuyers, formula) =>
    `${units} ${byBuyers ? 'paying buyers (no orders are counted)' : 'orders'} on the ${days} days of those four weeks that count: ${formula}.`,
  line: ({ place, of, tenth, formula }) =>
    ` Of ${of} products read then the best tenth are the first ${tenth}${place < tenth ? ` (only to place ${place}: the next sold just as much as place ${tenth + 1})` : ''}; the line is what place ${place} sold, ${formula}, and a hit sold no less.`,
};

const texts: Texts<typeof zh> = { zh, en };

const perDay = ({ units, days }: OverDays): string => `${units} ÷ ${days} = ${precise(units / days)}`;

/** null in rows that do not tell how it came about. */
export function oldHitFormula({ how }: OldHit, language: Language): string | null {
  if (!how) return null;
  const { own, byBuyers, line } = how;
  const { place, of, tenth } = line;
  const t = texts[language];
  return t.own(own.days, own.units, byBuyers, perDay(own)) + t.line({ place, of, tenth, formula: perDay(line) });
}

/**
 * When the anchors nobody published are likely, as data. Each row rests on dates published for earlier years, which
 * `utils/promotions/known-double11.ts`, `known-618.ts` and `known-double12.ts` hold, or on common practice; where
 * nothing supports a guess there is no row and no anchor. What follows from the first sellable minute moves with it.
 */
import { HOME } from '../sheets/platform-ids.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import type { AnchorKind } from './anchor.ts';

/**
 * open: the first minute in which buyers can pay; stock: that of the first wave of stock, of promotions with a presale;
 * peak: the last of the peak days; peak-or-end: the last day where no peak stands out.
 */
export type GuessBase = 'open' | 'stock' | 'peak' | 'peak-or-end';

export interface AnchorGuess {
  readonly kind: AnchorKind;
  /** null = of every festival that a platform holds; 'any' = of those the operator made up too. */
  readonly festival: string | null;
  readonly scales: readonly ('major' | 'minor')[];
  readonly platforms: readonly PlatformId[];
  readonly base: GuessBase;
  /** Days after the base; negative = before it. */
  readonly days: number;
  /** Over and above that of a base which is a guess itself. */
  readonly spreadDays: number;
  /** Year it is taken from; null = from several years and festivals, or common practice. */
  readonly basedOn: number | null;
}

const MAJOR = ['major'] as const;

type Where = readonly [festival: string | null, platform: PlatformId | 'home'];

function row(
  [festival, on]: Where,
  kind: AnchorKind,
  [base, days]: readonly [GuessBase, number],
  [spreadDays, basedOn]: readonly [number, number | null],
): AnchorGuess {
  return { kind, festival, scales: MAJOR, platforms: on === 'home' ? HOME : [on], base, days, spreadDays, basedOn };
}

/** One year alone was read: as far as an opening moves from one year to the next. */
const ONE_YEAR = 10;

const DOUBLE11: Where = ['double11', 'taobao'];
const DOUBLE11_DOUYIN: Where = ['double11', 'douyin'];
const JD_618: Where = ['618', 'jd'];
const TAOBAO_618: Where = ['618', 'taobao'];
const ANY: Where = [null, 'home'];

/** The first that fits counts: those of one festival on one platform before those of all. */
export const ANCHOR_GUESSES: readonly AnchorGuess[] = [
  row(DOUBLE11, 'rules', ['peak', -69], [ONE_YEAR, 2018]),
  // Of merchants: 68 days before the peak in 2018, 60 in 2019, 55 in 2021.
  row(DOUBLE11, 'registration-opens', ['peak', -60], [8, 2019]),
  // Of what is sold first: 7 days before it is in 2021, 11 in 2018, 22 in 2016.
  row(DOUBLE11, 'registration-closes', ['open', -7], [15, 2021]),
  row(DOUBLE11, 'price-window-opens', ['peak', -57], [ONE_YEAR, 2018]),
  row(DOUBLE11_DOUYIN, 'price-window-opens', ['peak', -67], [ONE_YEAR, 2025]),
  row(DOUBLE11_DOUYIN, 'registration-opens', ['peak', -64], [ONE_YEAR, 2025]),
  // 44 to 27 days before the peak in 2022, 40 to 19 in 2023.
  row(JD_618, 'registration-opens', ['peak', -40], [4, 2023]),
  row(JD_618, 'registration-closes', ['peak', -19], [8, 2023]),
  // The lowest price of the 30 days before the presale counted.
  row(JD_618, 'price-window-opens', ['open', -30], [ONE_YEAR, 2022]),
  row(TAOBAO_618, 'registration-opens', ['open', -14], [ONE_YEAR, 2024]),
  row(['double12', 'taobao'], 'registration-opens', ['open', -15], [ONE_YEAR, 2023]),
  // What a deposit reserved is paid from the hour on in which the first stock is sold.
  row(TAOBAO_618, 'balance', ['stock', 0], [1, 2025]),
  row(DOUBLE11, 'balance', ['stock', 0], [1, 2021]),
  row(JD_618, 'balance', ['stock', 0], [1, 2022]),
  // Between 14 and 46 days before the first minute, over two festivals and two platforms.
  row(ANY, 'registration-opens', ['open', -30], [16, null]),
  // From 11 days before it to 7 days after it.
  row(ANY, 'registration-closes', ['open', -7], [14, null]),
  // 35 days before it in 2018, 30 in 2022, 34 in 2025.
  row(ANY, 'price-window-opens', ['open', -33], [ONE_YEAR, null]),
  // On the eve of the peak in 2018, which is the later of the two days known.
  row(ANY, 'price-window-closes', ['peak-or-end', -1], [ONE_YEAR, 2018]),
  // To 5 July, its end, at 618 of 2025.
  row([null, 'taobao'], 'price-protection-ends', ['peak-or-end', 17], [ONE_YEAR, 2025]),
  // A week after receipt is when most comes back: between the 4th and the 10th day.
  {
    kind: 'returns-peak',
    festival: 'any',
    scales: ['major', 'minor'],
    platforms: HOME,
    base: 'peak-or-end',
    days: 7,
    spreadDays: 3,
    basedOn: null,
  },
  // Statements are matched between the 21st and the 45th day.
  {
    kind: 'settlement',
    festival: 'any',
    scales: MAJOR,
    platforms: HOME,
    base: 'peak-or-end',
    days: 33,
    spreadDays: 12,
    basedOn: null,
  },
];

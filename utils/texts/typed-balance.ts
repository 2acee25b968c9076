/** 余额核对: what the platform's page shows, against the bills. */
import type { JudgedBalance } from '../settlement/judge-balance.ts';
import { showAmount } from '../settlement/show-amount.ts';
import type { Language, Texts } from './texts.ts';

const zh = {
  title: '余额核对',
  intro: '打开平台后台的账户余额页，把看到的余额填进来，和账单对。只核对，不动钱。',
  moment: '哪天几点的余额',
  momentHint: '如 2026-10-31，就是那天结束时；也可以写 2026-10-31 18:00',
  momentWrong: '请填日期，如 2026-10-31 或 2026-10-31 18:00，不能晚于现在；今天的要写几点',
  amount: '后台显示的余额（元）',
  amountWrong: '请填金额，到分，如 1234.50',
  who: '谁看的（可不填）',
  keep: '核对',
  drop: '撤回',
  dropOf: (moment: string) => `撤回 ${moment} 的余额`,
  notKept: '没有存上，请再试一次',
  states: {
    same: '对得上',
    differs: '对不上',
    first: '没有可比的',
    several: '没法比',
    vague: '没法比',
  } satisfies Record<JudgedBalance['state'], string>,
  typed: (moment: string, amount: string) => `${moment} 后台余额 ${amount}`,
  printed: (amount: string, through: string) => `账单余额 ${amount}（最后一笔 ${through}）`,
  counted: (from: string, opening: string, moved: string, amount: string) =>
    `${from} 的余额 ${opening}，加上到这时的进出 ${moved}，应是 ${amount}`,
  off: (amount: string) => `差 ${amount}`,
  after: (moment: string) => `差在 ${moment} 之后`,
  since: (moment: string) => `${moment} 还对得上，差在这之后`,
  never: '之前没有对得上的余额，说不出从哪天起差',
  late: (through: string) => `账单只导到 ${through}，之后的可能还没导入`,
  why: {
    first: '账单在这之前没有写余额，之前也没有核对过：先记下，下次从这里算起',
    several: '这个店铺的账单不止一个账户，分不清是哪个账户的余额',
    vague: '账单只写到哪天、没写几点，和那天当中的余额比不了；请填那天结束时的',
  },
};

const en: typeof zh = {
  title: 'Balance check',
  intro:
    'Open the page of the platform that shows the balance and type it here: it is held against the bills. Nothing is moved.',
  moment: 'Balance of which day and time',
  momentHint: 'Like 2026-10-31, which is the end of it; or 2026-10-31 18:00',
  momentWrong: 'A day, like 2026-10-31 or 2026-10-31 18:00, not after now; of today with its time',
  amount: 'Balance on the page (yuan)',
  amountWrong: 'An amount to the fen, like 1234.50',
  who: 'Who looked (may stay empty)',
  keep: 'Check',
  drop: 'Take back',
  dropOf: (moment) => `Take back the balance of ${moment}`,
  notKept: 'Not saved; try again',
  states: {
    same: 'Agrees',
    differs: 'Differs',
    first: 'Nothing to compare',
    several: 'Cannot be compared',
    vague: 'Cannot be compared',
  },
  typed: (moment, amount) => `${moment}: the page shows ${amount}`,
  printed: (amount, through) => `the bills say ${amount} (last movement ${through})`,
  counted: (from, opening, moved, amount) => `${opening} at ${from} and ${moved} moved since come to ${amount}`,
  off: (amount) => `off by ${amount}`,
  after: (moment) => `the difference came after ${moment}`,
  since: (moment) => `it still agreed at ${moment}: the difference came after that`,
  never: 'none before it agreed, so since when cannot be told',
  late: (through) => `bills reach to ${through}: later ones may be missing`,
  why: {
    first: 'bills print no balance before it, and none was typed: it is kept, and the next one is counted from it',
    several: 'bills of this shop tell of several accounts: of which it is cannot be told',
    vague: 'bills name days and no times: only the end of a day can be compared',
  },
};

export const typedBalanceTexts: Texts<typeof zh> = { zh, en };

/** How it was held against the bills, so that it can be worked out again by hand. */
export function balanceText(one: JudgedBalance, language: Language): string {
  const t = typedBalanceTexts[language];
  const { state, expected, through, from, since, who } = one;
  const typed = one.fen * 1000;
  const parts = [t.typed(one.moment.slice(0, 16), showAmount(typed))];
  if (state === 'first' || state === 'several' || state === 'vague') parts.push(t.why[state]);
  else if (expected !== null) {
    const opening = from === null ? 0 : from.fen * 1000;
    parts.push(
      from === null
        ? t.printed(showAmount(expected), through ?? '')
        : t.counted(
            from.moment.slice(0, 16),
            showAmount(opening),
            showAmount(expected - opening),
            showAmount(expected),
          ),
    );
    if (state === 'differs') {
      const told = from ? t.after(from.moment.slice(0, 16)) : since === null ? t.never : t.since(since.slice(0, 16));
      parts.push(t.off(showAmount(typed - expected)), told);
      if (through !== null && through.slice(0, 10) < one.moment.slice(0, 10)) parts.push(t.late(through));
    }
  }
  return [...parts, ...(who === '' ? [] : [who])].join(' · ');
}

import { useState } from 'preact/hooks';
import type { JudgedBalance } from '../../utils/settlement/judge-balance.ts';
import { balanceFen, momentOf } from '../../utils/settlement/typed-balance.ts';
import type { MonthStore } from '../../utils/stores/month-store.ts';
import { balanceText, typedBalanceTexts } from '../../utils/texts/typed-balance.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { FormEnd } from './form-end.tsx';
import { useFailing } from './use-failing.ts';
import { useKeep } from './use-keep.ts';

const TONES = {
  same: 'green',
  differs: 'red',
  first: 'slate',
  several: 'amber',
  vague: 'amber',
} as const satisfies Record<JudgedBalance['state'], Tone>;

interface BalanceViewProps {
  readonly store: MonthStore;
  /** Of the shop on screen. */
  readonly balances: readonly JudgedBalance[];
}

function Listed({ store, balances }: BalanceViewProps) {
  const t = useTexts(typedBalanceTexts);
  const language = useLanguage();
  const [failed, run] = useFailing();
  return (
    <>
      <ul class="ks-items" aria-label={t.title}>
        {balances.map((one) => (
          <li key={one.moment} data-balance={one.state}>
            <Badge tone={TONES[one.state]}>{t.states[one.state]}</Badge> {balanceText(one, language)}{' '}
            <Button
              small
              kind="quiet"
              aria-label={t.dropOf(one.moment)}
              onClick={() => run(() => store.dropBalance(one.moment))}
            >
              {t.drop}
            </Button>
          </li>
        ))}
      </ul>
      {failed && <Notice tone="bad">{t.notKept}</Notice>}
    </>
  );
}

/** 余额核对: what the platform's page shows, typed and held against the bills. */
export function BalanceView({ store, balances }: BalanceViewProps) {
  const t = useTexts(typedBalanceTexts);
  const [moment, setMoment] = useState('');
  const [amount, setAmount] = useState('');
  const [who, setWho] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, failed, keep } = useKeep();
  const [at, fen] = [momentOf(moment, store.now()), balanceFen(amount)];
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (at === null || fen === null) return;
    keep(async () => {
      await store.keepBalance({ moment: at, fen, who: who.trim() });
      setAmount('');
      setTried(false);
    });
  };
  return (
    <>
      <p class="kc-soft kc-small">{t.intro}</p>
      {balances.length > 0 && <Listed store={store} balances={balances} />}
      <form class="ks-form" onSubmit={submit} aria-label={t.title}>
        <Input
          label={t.moment}
          hint={t.momentHint}
          value={moment}
          autocomplete="off"
          onInput={(event) => setMoment(event.currentTarget.value)}
          error={tried && at === null ? t.momentWrong : undefined}
        />
        <Input
          label={t.amount}
          value={amount}
          inputMode="decimal"
          autocomplete="off"
          onInput={(event) => setAmount(event.currentTarget.value)}
          error={tried && fen === null ? t.amountWrong : undefined}
        />
        <Input label={t.who} value={who} maxLength={20} onInput={(event) => setWho(event.currentTarget.value)} />
        <FormEnd said={failed ? [t.notKept] : []} keep={t.keep} busy={busy} />
      </form>
    </>
  );
}

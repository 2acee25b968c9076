import { CURRENCY_CODES, type CurrencyCode } from '../../utils/metrics/currencies.ts';
import { isTaught } from '../../utils/recipes/taught-page.ts';
import type { FileRefusal } from '../../utils/sheets/file-refusal.ts';
import type { FileItem, FileState, ImportStore } from '../../utils/stores/import-items.ts';
import { currencyNames } from '../../utils/texts/currencies.ts';
import { panelImportsTexts } from '../../utils/texts/panel-imports.ts';
import { refusalText } from '../../utils/texts/refusals.ts';
import { teachTexts } from '../../utils/texts/teach.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { DriftReview } from './drift-review.tsx';
import { ImportCurrency } from './import-currency.tsx';
import { ImportDetails } from './import-details.tsx';
import { ImportPeriod } from './import-period.tsx';
import { TeachFile } from './teach-file.tsx';

/** Where in the file to look. */
function Place({ refusal: { sheet, row, column } }: { readonly refusal: FileRefusal }) {
  const t = useTexts(panelImportsTexts);
  const parts = [sheet && t.sheet(sheet), row !== null && t.row(row), column && t.column(column)].filter(Boolean);
  return parts.length === 0 ? null : <p>{parts.join(' ')}</p>;
}

type ReadyState = Extract<FileState, { kind: 'ready' }>;

interface ItemProps {
  readonly item: FileItem;
  readonly store: ImportStore;
}

interface ReadyProps extends ItemProps {
  readonly state: ReadyState;
}

function Ready({ state: { summary, comparison, blocked }, item, store }: ReadyProps) {
  const t = useTexts(panelImportsTexts);
  const teach = useTexts(teachTexts);
  const language = useLanguage();
  const rows = summary.tables.reduce((all, table) => all + table.rows, 0);
  const days = comparison?.days ?? [];
  const drift = comparison?.drift;
  const names = useTexts(currencyNames);
  const other = comparison?.otherCurrency ?? null;
  const nameOf = (code: string) => names[codeOf(code) ?? summary.currency];
  return (
    <>
      <span class="kp-facts">
        <span>{summary.name[language]}</span>
        <span>{t.rows(rows)}</span>
        {summary.products > 0 && <span>{t.products(summary.products)}</span>}
        {summary.currency !== 'CNY' && <span>{t.inCurrency(names[summary.currency])}</span>}
        {days.length > 1 && <span>{t.dayCount(days.length)}</span>}
      </span>
      {summary.shop !== null && <p class="kc-small">{t.stated(summary.shop)}</p>}
      {summary.maybeCut && <Notice tone="warn">{t.maybeCut}</Notice>}
      {isTaught(summary.page) && (
        <Button small onClick={() => void store.teach(item.key)}>
          {teach.again}
        </Button>
      )}
      {other !== null && <Notice tone="bad">{t.otherCurrency(names[summary.currency], nameOf(other))}</Notice>}
      {blocked !== null && <Notice tone="bad">{t.blocked(blocked)}</Notice>}
      {drift && (
        <>
          <Notice tone="warn">{t.drift}</Notice>
          <DriftReview
            channel="file"
            view={drift}
            busy={false}
            onConfirm={(choices) => void store.confirm(item.key, choices)}
          />
        </>
      )}
      <Disclosure summary={t.details}>
        <ImportDetails summary={summary} days={days} />
      </Disclosure>
    </>
  );
}

/** A code out of a shop's row, where it is one we know. */
const codeOf = (code: string | null): CurrencyCode | null => CURRENCY_CODES.find((one) => one === code) ?? null;

type RefusedState = Extract<FileState, { kind: 'refused' }>;

function Refused({ state: { refusal, teachable, kept }, item, store }: ItemProps & { readonly state: RefusedState }) {
  const t = useTexts(teachTexts);
  const language = useLanguage();
  const single = refusal.code === 'day-unknown';
  const asksDays = single || refusal.code === 'period-unknown';
  const asksCurrency = refusal.code === 'currency-unknown';
  return (
    <>
      <Notice tone={asksDays || asksCurrency ? 'info' : 'bad'}>
        {refusalText(refusal.code, 'file', language)}
        <Place refusal={refusal} />
      </Notice>
      {asksDays && <ImportPeriod single={single} onPeriod={(period) => store.readAs(item.key, { period })} />}
      {asksCurrency && (
        <ImportCurrency
          possible={refusal.currencies ?? []}
          kept={codeOf(kept)}
          onCurrency={(currency) => store.readAs(item.key, { currency })}
        />
      )}
      {teachable && (
        <>
          {refusal.code === 'layout-unknown' && <p class="kc-small">{t.teachWhy}</p>}
          <Button onClick={() => void store.teach(item.key)}>
            {refusal.code === 'layout-unknown' ? t.teach : t.again}
          </Button>
        </>
      )}
    </>
  );
}

function State({ item, store }: ItemProps) {
  const t = useTexts(panelImportsTexts);
  const { state } = item;
  switch (state.kind) {
    case 'waiting':
      return <Progress label={t.waiting} value={null} />;
    case 'reading':
      return <Progress label={t.reading} value={null} detail={t.rows(state.rows)} />;
    case 'storing':
      return <Progress label={t.storing} value={state.of === 0 ? null : state.sheets / state.of} />;
    case 'ready':
      return <Ready state={state} item={item} store={store} />;
    case 'refused':
      return <Refused state={state} item={item} store={store} />;
    case 'teaching':
      return <TeachFile fileKey={item.key} look={state.look} platform={state.platform} store={store} />;
    case 'stored':
      return <Notice tone="good">{t.stored(state.fresh)}</Notice>;
    case 'stopped':
      return <Notice>{t.stopped}</Notice>;
    case 'failed':
      return <Notice tone="bad">{t.failed(state.error)}</Notice>;
  }
}

/** One file, and what became of it so far. */
export function ImportItem({ item, store }: ItemProps) {
  const t = useTexts(panelImportsTexts);
  const running = item.state.kind === 'reading' || item.state.kind === 'storing';
  return (
    <li class="kp-entry kp-import" data-file={item.state.kind}>
      <span class="kp-import-head">
        <strong>{item.name}</strong>
        <Button small kind="quiet" icon="close" iconOnly onClick={() => store.remove(item.key)}>
          {`${running ? t.stop : t.remove} ${item.name}`}
        </Button>
      </span>
      <State item={item} store={store} />
    </li>
  );
}

import { useState } from 'preact/hooks';
import type { ProductSummary } from '../../utils/storage/tables.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelProductTexts } from '../../utils/texts/panel-product.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Input, Select } from '../ui/field.tsx';
import { focusFirst } from '../ui/focus.ts';
import { Toolbar } from '../ui/toolbar.tsx';
import { ActionNotice } from './action-notice.tsx';
import { useAction } from './use-action.ts';

const MARKS = { auto: null, yes: true, no: false } as const;
type Mark = keyof typeof MARKS;

function isMark(text: string): text is Mark {
  return text in MARKS;
}

function markOf(inTest: boolean | null): Mark {
  return inTest === null ? 'auto' : inTest ? 'yes' : 'no';
}

export interface ProductNamesFormProps {
  readonly summary: ProductSummary;
  readonly stores: PanelStores;
  readonly onDone: () => void;
}

/** The fields as typed, and how to keep them. */
function useNames({ summary, stores, onDone }: ProductNamesFormProps) {
  const marked = stores.notes.product(summary.product)?.inTest ?? null;
  const [nickname, setNickname] = useState(summary.nickname);
  const [articleNo, setArticleNo] = useState(summary.articleNo);
  const [mark, setMark] = useState<Mark>(markOf(marked));
  const [state, run] = useAction();
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const inTest = MARKS[mark];
    // A name that was only shown here, not written, stays the page's own.
    const patch = {
      ...(nickname.trim() === summary.nickname ? {} : { nickname: nickname.trim() }),
      ...(articleNo.trim() === summary.articleNo ? {} : { articleNo: articleNo.trim() }),
      inTest,
    };
    run(async () => {
      await stores.notes.describe(summary.product, patch);
      if (inTest !== marked) await stores.actions.refreshShop(summary.shop);
      onDone();
      return '';
    });
  };
  return { nickname, setNickname, articleNo, setArticleNo, mark, setMark, state, save };
}

function Fields({ names }: { readonly names: ReturnType<typeof useNames> }) {
  const t = useTexts(panelProductTexts);
  const { nickname, setNickname, articleNo, setArticleNo, mark, setMark } = names;
  return (
    <>
      <Input
        label={t.nickname}
        hint={t.nicknameHint}
        value={nickname}
        maxLength={40}
        onInput={(event) => setNickname(event.currentTarget.value)}
      />
      <Input
        label={t.articleLabel}
        value={articleNo}
        maxLength={40}
        onInput={(event) => setArticleNo(event.currentTarget.value)}
      />
      <Select
        label={t.inTest}
        value={mark}
        options={[
          { value: 'auto', label: t.inTestAuto },
          { value: 'yes', label: t.inTestYes },
          { value: 'no', label: t.inTestNo },
        ]}
        onPick={(picked) => isMark(picked) && setMark(picked)}
      />
    </>
  );
}

/** 简称, 货号 and whether the product is in test. */
export function ProductNamesForm(props: ProductNamesFormProps) {
  const t = useTexts(panelProductTexts);
  const shell = useTexts(panelTexts);
  const names = useNames(props);
  return (
    <form class="kp-card kp-stack" aria-label={t.names} onSubmit={names.save} ref={focusFirst}>
      <Fields names={names} />
      <Toolbar label={t.names}>
        <Button kind="primary" type="submit" disabled={names.state.kind === 'busy'}>
          {shell.save}
        </Button>
        <Button onClick={props.onDone}>{shell.cancel}</Button>
      </Toolbar>
      <ActionNotice state={names.state} />
    </form>
  );
}

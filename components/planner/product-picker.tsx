import { useState } from 'preact/hooks';
import type { Candidate } from '../../utils/planner/candidate.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import { planProductTexts } from '../../utils/texts/plan-products.ts';
import { roleTexts } from '../../utils/texts/roles.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/field.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import type { PlanProps } from './plan-props.ts';

export interface ProductPickerProps extends PlanProps {
  readonly event: string;
  readonly shop: string;
}

interface Found {
  readonly all: readonly Candidate[];
  /** What was looked for in vain; '' = it was not. */
  readonly missed: string;
}

const NOTHING: Found = { all: [], missed: '' };

function useCandidates({ store: { find, roled }, shop }: ProductPickerProps) {
  const [search, setSearch] = useState('');
  const wanted = search.trim();
  const look = async (): Promise<Found> => {
    const all = await find(shop, search);
    return { all, missed: all.length === 0 ? wanted : '' };
  };
  // What was found for a search that was taken back is no answer to the next.
  const found = useLoaded({
    ask: wanted === '' ? null : look,
    by: [find, search],
    subject: wanted === '' ? null : shop,
  });
  const all = useLoaded({ ask: () => roled(shop), by: [roled], subject: shop });
  return { search, setSearch, found: valueOr(found, NOTHING), roled: valueOr(all, []) };
}

/** Products of a shop to be taken in: all with a role at once, or one by one. */
export function ProductPicker(props: ProductPickerProps) {
  const { store, dated, event, shop } = props;
  const t = useTexts(planProductTexts);
  const { roles } = roleTexts[useLanguage()];
  const { search, setSearch, found, roled } = useCandidates(props);
  const there = new Set(
    dated.products.filter((one) => one.event === event && one.shop === shop).map(({ product }) => product),
  );
  const lacking = roled.filter(({ product }) => !there.has(product));
  const take = (products: readonly Candidate[]) => void store.take(dated, event, shop, products);
  return (
    <>
      {lacking.length > 0 && (
        <Button small onClick={() => take(lacking)}>
          {t.addRoled(lacking.length)}
        </Button>
      )}
      <Input
        type="search"
        label={t.search}
        value={search}
        maxLength={100}
        onInput={(input) => setSearch(input.currentTarget.value)}
      />
      <p class="kc-soft kc-small" role="status">
        {found.missed !== '' && t.notFound(found.missed)}
      </p>
      <ul class="kp-list">
        {found.all
          .filter(({ product }) => !there.has(product))
          .map((one) => (
            <li key={one.product} class="kp-plan-task-row">
              <span>
                {one.name} <span class="kc-soft kc-small">{one.role && roles[one.role]}</span>
              </span>
              <Button small aria-label={`${t.add} ${one.name}`} onClick={() => take([one])}>
                {t.add}
              </Button>
            </li>
          ))}
      </ul>
    </>
  );
}

import { useEffect, useState } from 'preact/hooks';
import type { Candidate } from '../../utils/planner/candidate.ts';
import { planProductTexts } from '../../utils/texts/plan-products.ts';
import { roleTexts } from '../../utils/texts/roles.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/field.tsx';
import type { PlanProps } from './plan-props.ts';

export interface ProductPickerProps extends PlanProps {
  readonly event: string;
  readonly shop: string;
}

function useCandidates({ store, shop }: ProductPickerProps) {
  const [search, setSearch] = useState('');
  const [found, setFound] = useState<readonly Candidate[]>([]);
  const [missed, setMissed] = useState('');
  const [roled, setRoled] = useState<readonly Candidate[]>([]);
  const { find, roled: listRoled } = store;
  useEffect(() => {
    let gone = false;
    void listRoled(shop).then((all) => gone || setRoled(all));
    return () => {
      gone = true;
    };
  }, [listRoled, shop]);
  useEffect(() => {
    let gone = false;
    const answer = (all: readonly Candidate[]) => {
      if (gone) return;
      setFound(all);
      setMissed(all.length === 0 ? search.trim() : '');
    };
    if (search.trim() === '') answer([]);
    else void find(shop, search).then(answer);
    return () => {
      gone = true;
    };
  }, [find, shop, search]);
  return { search, setSearch, found, missed, roled };
}

/** Products of a shop to be taken in: all with a role at once, or one by one. */
export function ProductPicker(props: ProductPickerProps) {
  const { store, dated, event, shop } = props;
  const t = useTexts(planProductTexts);
  const { roles } = roleTexts[useLanguage()];
  const { search, setSearch, found, missed, roled } = useCandidates(props);
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
        {missed !== '' && t.notFound(missed)}
      </p>
      <ul class="kp-list">
        {found
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

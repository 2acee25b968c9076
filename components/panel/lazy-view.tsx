import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { failure, LOADING, type Loaded } from '../../utils/stores/live-query.ts';
import { LoadedView } from './loaded-view.tsx';

/** A view whose code is fetched from the extension itself when it is first shown. */
export function lazyView<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let known: Loaded<ComponentType<Props>> = LOADING;
  return function LazyView(props: Props) {
    const [view, setView] = useState(known);
    useEffect(() => {
      if (known.state === 'ready') return;
      let gone = false;
      const show = (next: Loaded<ComponentType<Props>>) => {
        known = next;
        if (!gone) setView(next);
      };
      load().then(
        (value) => show({ state: 'ready', value }),
        (error: unknown) => show(failure(error)),
      );
      return () => {
        gone = true;
      };
    }, []);
    return <LoadedView of={view}>{(View) => <View {...props} />}</LoadedView>;
  };
}

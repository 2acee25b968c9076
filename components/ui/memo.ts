import { Component, type ComponentClass, type FunctionComponent, h } from 'preact';

const differs = <P extends object>(a: P, b: P): boolean =>
  Object.keys({ ...a, ...b }).some((key) => a[key as keyof P] !== b[key as keyof P]);

/** Drawn anew only where something it is given is another; signals, contexts and states it follows by itself. */
export function memo<P extends object>(drawn: FunctionComponent<P>): ComponentClass<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      return differs<Readonly<P>>(this.props, next);
    }

    override render(props: P) {
      return h(drawn, props);
    }
  };
}

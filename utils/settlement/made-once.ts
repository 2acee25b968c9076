/**
 * What is made of something large that is held for a while: once, and let go together with it.
 * @returns `by` is what it rests on besides: where that is another, it is made anew
 */
export function madeOnce<Of extends WeakKey, Made>(): (of: Of, by: string, make: () => Made) => Made {
  const known = new WeakMap<Of, { readonly by: string; readonly made: Made }>();
  return (of, by, make) => {
    const before = known.get(of);
    if (before?.by === by) return before.made;
    const made = make();
    known.set(of, { by, made });
    return made;
  };
}

import { useState } from 'preact/hooks';
import { useKeep } from './use-keep.ts';

interface FaultAt<Fault> {
  readonly fault: Fault;
  /** From 0; null = of no line. */
  readonly line: number | null;
}

type Parsed<Value, Fault> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly FaultAt<Fault>[] };

interface Typed<Value, Fault> {
  readonly parsed: Parsed<Value, Fault>;
  /** Why it may not begin when it says; null = it may. */
  readonly early: string | null;
  readonly words: {
    readonly fault: (fault: Fault) => string;
    readonly faultAt: (line: number, fault: string) => string;
    readonly notKept: string;
  };
  readonly write: (value: Value) => Promise<void>;
}

interface VersionForm {
  readonly submit: (event: Event) => void;
  readonly busy: boolean;
  /** What keeps it from being kept, once somebody tried. */
  readonly said: readonly string[];
}

/** A form whose versions are only ever added, each beginning after the one before. */
export function useVersionForm<Value, Fault>(typed: Typed<Value, Fault>): VersionForm {
  const { parsed, early, words, write } = typed;
  const [tried, setTried] = useState(false);
  const { busy, failed, keep } = useKeep();
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (parsed.ok && early === null) keep(() => write(parsed.value));
  };
  const faults = parsed.ok ? [] : parsed.faults;
  const wrong = faults.map(({ fault, line }) =>
    line === null ? words.fault(fault) : words.faultAt(line + 1, words.fault(fault)),
  );
  const all = early === null ? wrong : [...wrong, early];
  return { submit, busy, said: [...(tried ? all : []), ...(failed ? [words.notKept] : [])] };
}

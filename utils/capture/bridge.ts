import { type CapturedAnswer, DECOY, decodeAnswer, HELLO, NAME } from './channel.ts';

export interface BridgeOptions {
  /** The window both worlds share. */
  readonly target: EventTarget;
  /** Whether no script of the page can have run yet: the name is told only then. */
  readonly pristine: () => boolean;
  /** Draws the secret event name. */
  readonly randomName: () => string;
  readonly onAnswer: (answer: CapturedAnswer) => void;
  /** A message that did not come from our hook; told once. */
  readonly onForged: () => void;
  readonly signal: AbortSignal;
}

export interface Bridge {
  /** Whether the hook is there and was told the name. */
  readonly hooked: () => boolean;
}

/**
 * The isolated side. Must start in the same breath as the page, at `document_start`: if the hook ran
 * first it hears the name now, if it runs later it asks for it, and no page script runs before both.
 * The hook answers the name with an empty message under it.
 */
export function startBridge(options: BridgeOptions): Bridge {
  const { target, pristine, onAnswer, onForged, signal } = options;
  const name = options.randomName();
  let hooked = false;
  let forged = false;
  const reportOnce = () => {
    if (!forged) onForged();
    forged = true;
  };
  const say = () => {
    if (!hooked && pristine()) target.dispatchEvent(new CustomEvent(NAME, { detail: name }));
  };
  const hear = (event: Event) => {
    const { detail } = event as CustomEvent<unknown>;
    if (detail === '') hooked = true;
    else {
      const answer = hooked ? decodeAnswer(detail) : null;
      if (answer) onAnswer(answer);
      else reportOnce();
    }
  };
  target.addEventListener(HELLO, say, { signal });
  target.addEventListener(name, hear, { signal });
  target.addEventListener(DECOY, reportOnce, { signal });
  say();
  return { hooked: () => hooked };
}

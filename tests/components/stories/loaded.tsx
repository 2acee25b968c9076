import { render } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { useLoaded } from '../../../components/ui/use-loaded.ts';
import { log } from './log.ts';
import type { Story } from './main.tsx';

declare global {
  interface Window {
    /** Answers the question asked `at` that place, from 0; without a text it fails. @returns whether it was asked yet */
    answer?: (at: number, text?: string) => boolean;
  }
}

interface Question {
  readonly answer: (text: string) => void;
  readonly fail: (error: unknown) => void;
}

/** What is shown of a question asked by hand, with a page and a shop it is asked of. */
function Asking() {
  const [shop, setShop] = useState('a');
  const [page, setPage] = useState(1);
  const asked = useMemo<Question[]>(() => [], []);
  window.answer = (at, text) => {
    if (text === undefined) asked[at]?.fail('broken');
    else asked[at]?.answer(text);
    return at < asked.length;
  };
  const ask = (signal: AbortSignal) => {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const at = asked.push({ answer: resolve, fail: reject }) - 1;
    signal.addEventListener('abort', () => log(`left ${at}`));
    return promise;
  };
  const found = useLoaded({ ask: shop === '' ? null : ask, by: [page], subject: shop });
  return (
    <main>
      <button type="button" onClick={() => setPage(page + 1)}>
        page
      </button>
      {['a', 'b', ''].map((one) => (
        <button key={one} type="button" onClick={() => setShop(one)}>
          {`shop ${one || 'none'}`}
        </button>
      ))}
      <output>{found.state === 'ready' ? found.value : found.state === 'failed' ? found.error : '…'}</output>
    </main>
  );
}

export const loadedStory: Story = () => render(<Asking />, document.body);

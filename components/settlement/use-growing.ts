import { useEffect, useState } from 'preact/hooks';

const STEP = 10;

/**
 * Some rows at once and more in every frame after it, because drawing a whole page of them in one task holds everything
 * else up. What was drawn once is never taken away again: nobody's place on the page moves.
 */
export function useGrowing<Row>(rows: readonly Row[]): readonly Row[] {
  const [count, setCount] = useState(STEP);
  const waiting = count < rows.length;
  useEffect(() => {
    if (!waiting) return;
    const frame = requestAnimationFrame(() => setCount(count + STEP));
    return () => cancelAnimationFrame(frame);
  }, [waiting, count]);
  return waiting ? rows.slice(0, count) : rows;
}

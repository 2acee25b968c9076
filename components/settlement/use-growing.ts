import { useEffect, useState } from 'preact/hooks';

const STEP = 5;

/**
 * Some rows at once and more in every frame after it, because drawing a whole page of them in one task holds everything
 * else up. What was drawn once is never taken away again while the page is the same: nobody's place on it moves.
 * @param page another one begins anew
 */
export function useGrowing<Row>(rows: readonly Row[], page: string): readonly Row[] {
  const [grown, setGrown] = useState({ page, count: STEP });
  const count = grown.page === page ? grown.count : STEP;
  const waiting = count < rows.length;
  useEffect(() => {
    if (!waiting) return;
    const frame = requestAnimationFrame(() => setGrown({ page, count: count + STEP }));
    return () => cancelAnimationFrame(frame);
  }, [waiting, page, count]);
  return waiting ? rows.slice(0, count) : rows;
}

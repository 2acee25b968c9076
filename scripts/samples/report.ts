/** What a check against a sample found. */
export interface Finding {
  readonly name: string;
  /** How many values were compared: nothing wrong among none proves nothing. */
  readonly compared: number;
  /** One line a difference. */
  readonly wrong: readonly string[];
  /** Said beside it in the table. */
  readonly detail: string;
}

/** Compares pairs of values. @param pairs what it is, as read, as it stands in the sample */
export function compareAll(
  name: string,
  pairs: readonly (readonly [what: string, seen: unknown, truth: unknown])[],
  detail = '',
): Finding {
  const wrong = pairs
    .filter(([, seen, truth]) => JSON.stringify(seen) !== JSON.stringify(truth))
    .map(([what, seen, truth]) => `${what}: read ${JSON.stringify(seen)}, sample ${JSON.stringify(truth)}`);
  return { name, compared: pairs.length, wrong, detail };
}

export function failed({ compared, wrong }: Finding): boolean {
  return compared === 0 || wrong.length > 0;
}

const MOST_LINES = 10;

/** The findings as a table, with the first differences of each. */
export function table(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ name }) => name.length));
  return findings
    .flatMap((finding) => {
      const { name, compared, wrong, detail } = finding;
      const head = [
        failed(finding) ? '✗' : '✓',
        name.padEnd(width),
        `${compared}`.padStart(7),
        `${wrong.length}`.padStart(6),
      ];
      const more = wrong.length > MOST_LINES ? [`    … ${wrong.length - MOST_LINES} more`] : [];
      return [
        `${head.join('  ')}  ${detail}`.trimEnd(),
        ...wrong.slice(0, MOST_LINES).map((line) => `    ${line}`),
        ...more,
      ];
    })
    .join('\n');
}

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../components/ui/tokens.css', import.meta.url), 'utf8');

function tokens(block: string): ReadonlyMap<string, string> {
  return new Map([...block.matchAll(/(--kc-[\w-]+):\s*(#[0-9a-f]{3,6})\b/g)].map((m) => [m[1] ?? '', m[2] ?? '']));
}

function channel(hex: string): number {
  const c = Number.parseInt(hex, 16) / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance after WCAG 2.2. */
function luminance(color: string): number {
  const six = color.length === 4 ? color.replace(/[0-9a-f]/g, '$&$&') : color;
  const [r = '', g = '', b = ''] = six.slice(1).match(/../g) ?? [];
  return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const [light = '', auto = '', chosen = ''] = css.split(/@media|\n:root\[data-theme/);
const tones = ['teal', 'blue', 'amber', 'red', 'violet', 'rose', 'green', 'slate'];
const texts: readonly (readonly [string, string])[] = [
  ...['paper', 'surface', 'sunken'].flatMap((on) => [
    ['ink', on] as const,
    ['ink-soft', on] as const,
    ['accent', on] as const,
  ]),
  ...tones.flatMap((tone) => [[tone, `${tone}-bg`] as const, ['ink', `${tone}-bg`] as const]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['red', 'surface'],
];

describe.each([
  ['light', tokens(light)],
  ['dark', tokens(chosen)],
])('%s', (_name, values) => {
  test.each(texts)('%s on %s is at least 4.5 : 1', (text, on) => {
    expect(contrast(values.get(`--kc-${text}`) ?? '', values.get(`--kc-${on}`) ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['surface', 'paper'])('edges of controls on %s are at least 3 : 1', (on) => {
    expect(contrast(values.get('--kc-edge') ?? '', values.get(`--kc-${on}`) ?? '')).toBeGreaterThanOrEqual(3);
  });
});

test('the dark theme is the same whether chosen or followed', () => {
  expect([...tokens(chosen)]).toEqual([...tokens(auto)]);
});

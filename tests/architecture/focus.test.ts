/** What opens has the focus as it stands (`components/ui/focus.ts`): an effect comes after the paint, and keys typed before it go elsewhere. */
import { expect, it } from 'vitest';
import { productSources } from './sources.ts';

const LATE = /\buseEffect\(\(\) => [\w.?]+(?:\([^)]*\)\?)?(?:\.querySelector\([^)]*\)\?)?\.focus\(\), \[\]\)/;

it.each([
  'useEffect(() => heading.current?.focus(), []);',
  "useEffect(() => form.current?.querySelector('input')?.focus(), []);",
])('knows a late focus: %s', (code) => expect(code).toMatch(LATE));

it('no form and no heading takes it later', () => {
  const late = productSources().filter(({ code }) => LATE.test(code));
  expect(late.map(({ path }) => path)).toEqual([]);
});

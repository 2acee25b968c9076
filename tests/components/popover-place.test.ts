import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placePopover } from '../../components/overlay/popover-place.ts';

const view = { width: 1000, height: 700 };
const popover = { width: 300, height: 200 };

test('below its anchor, or above where it does not fit', () => {
  expect(placePopover({ left: 50, top: 100, bottom: 120 }, popover, view)).toEqual({ left: 50, top: 120 });
  expect(placePopover({ left: 50, top: 650, bottom: 670 }, popover, view)).toEqual({ left: 50, top: 450 });
});

test('never leaves the window sideways or upwards', () => {
  const anchor = fc.record({ left: fc.integer({ min: -500, max: 1500 }), top: fc.integer({ min: -50, max: 700 }) });
  fc.assert(
    fc.property(anchor, ({ left, top }) => {
      const at = placePopover({ left, top, bottom: top + 20 }, popover, view);
      expect(at.left).toBeGreaterThanOrEqual(8);
      expect(at.left + popover.width).toBeLessThanOrEqual(view.width);
      expect(at.top + popover.height).toBeLessThanOrEqual(view.height);
    }),
  );
});

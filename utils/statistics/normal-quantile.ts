import { ratio } from './normal.ts';
import { requireShare } from './require.ts';

/** Algorithm AS 241, PPND16 (M. J. Wichura 1988, Applied Statistics 37), coefficients from the highest power down. */
const CENTRE_TO = 0.425;
const FAR_FROM = 5;
const CENTRE = [
  [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
] as const;
const MIDDLE = [
  [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496837,
  ],
  [
    1.0507500716444169e-9, 0.0005475938084995344, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
] as const;
const FAR = [
  [
    2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124, 0.2965605718285049,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ],
] as const;

/** The z with P(Z ≤ z) = p, relative error about 1e-15; ∓∞ at 0 and 1. @throws RangeError unless p lies in 0..1 */
export function normalQuantile(p: number): number {
  requireShare('the probability', p);
  const fromHalf = p - 0.5;
  if (Math.abs(fromHalf) <= CENTRE_TO) return fromHalf * ratio(CENTRE, CENTRE_TO * CENTRE_TO - fromHalf * fromHalf);
  const tail = Math.min(p, 1 - p);
  if (tail === 0) return Math.sign(fromHalf) * Number.POSITIVE_INFINITY;
  const root = Math.sqrt(-Math.log(tail));
  const size = root <= FAR_FROM ? ratio(MIDDLE, root - 1.6) : ratio(FAR, root - FAR_FROM);
  return Math.sign(fromHalf) * size;
}

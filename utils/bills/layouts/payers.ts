/** Who pays a subsidy, by the name a bill gives it. The first that is found decides. */
import type { Payer } from '../../settlement/reports/parts.ts';

export const PAYERS: readonly (readonly [pattern: RegExp, payer: Payer])[] = [
  [/政府|国补/, 'government'],
  [/达人|主播/, 'streamer'],
  [/支付|月付|银行|花呗|信用卡/, 'payment'],
  [/平台/, 'platform'],
];

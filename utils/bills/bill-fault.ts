import type { BillRefusal } from '../settlement/bill-refusal.ts';

/** Carries a refusal out of the reading; `readBill` turns it into a result. */
export class BillFault extends Error {
  readonly refusal: BillRefusal;

  constructor(code: BillRefusal['code'], place: Partial<Omit<BillRefusal, 'code'>> = {}) {
    super(code);
    this.refusal = { code, sheet: '', row: null, column: '', ...place };
  }
}

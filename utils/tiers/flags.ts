/**
 * What is told of a product whatever is suggested of it: far more comes back than in the shop as a whole; the stock runs
 * out; every order loses.
 */
export type Flag = 'refund' | 'stock' | 'loss';

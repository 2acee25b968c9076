import type { MetricId } from '../../metrics/vocabulary.ts';
import type { ColumnUnit, FactId } from '../../sheets/sheet.ts';
import type { FieldDeclaration } from '../site.ts';

function figure(path: string, as: MetricId, unit: ColumnUnit): FieldDeclaration {
  return { path, chosenBy: null, headers: [], as, unit, shownUnit: unit };
}

function fact(path: string, as: FactId): FieldDeclaration {
  return { path, chosenBy: null, headers: [], as, unit: 'text', shownUnit: 'text' };
}

/** 我的商品 (backends.md 1.6): what a product is now, not what it did in a period. A price is `¥ 1.00`. */
export const QIANNIU_FIELDS: readonly FieldDeclaration[] = [
  fact('itemDesc.desc.0.text', 'title'),
  fact('itemDesc.img', 'picture'),
  fact('catId', 'category'),
  fact('upShelfDate_m.status.text', 'status'),
  figure('managerPrice.currentPrice', 'price', 'yuan'),
  figure('managerQuantityNew.text', 'stock', 'count'),
  figure('monthlySoldQuantity.value', 'soldItems30', 'count'),
];

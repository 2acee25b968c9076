/** What only 读了什么 asks of the storage, as one piece to load. */
export { listAsides } from '../storage/asides.ts';
export { listCoverage } from '../storage/coverage-query.ts';
export { listImports } from '../storage/list-imports.ts';
export { listSheets, readSheet } from '../storage/list-sheets.ts';
export { listTotal } from '../storage/list-total.ts';
export { listRefusals } from '../storage/refusals.ts';
export { listUnknown } from '../storage/shapes.ts';

/** The bench page: the product's own code on a real IndexedDB, called from outside by name. */
import { fileHeaps } from './file-heaps.ts';
import { files } from './files.ts';
import { frames } from './frames.ts';
import { pages } from './pages.ts';
import { plans } from './plans.ts';
import { reading } from './reading.ts';
import { settlement, settlementHeaps } from './settlement.ts';
import { storing } from './storing.ts';
import { growth, suggestions } from './suggestions.ts';
import { teaching } from './taught.ts';

const bench = {
  files,
  fileHeaps,
  teaching,
  reading,
  storing,
  pages,
  plans,
  suggestions,
  growth,
  frames,
  settlement,
  settlementHeaps,
};

export type BenchPage = typeof bench;

Object.assign(globalThis, { bench });

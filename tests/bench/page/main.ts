/** The bench page: the product's own code on a real IndexedDB, called from outside by name. */
import { pages } from './pages.ts';
import { storing } from './storing.ts';
import { growth, suggestions } from './suggestions.ts';

const bench = { storing, pages, suggestions, growth };

export type BenchPage = typeof bench;

Object.assign(globalThis, { bench });

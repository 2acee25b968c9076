import { buildGranted } from './granted.ts';

process.exitCode = (await buildGranted()) ? 0 : 1;

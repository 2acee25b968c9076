/** `npm run readme`: writes what the README says of the registry. */
import { readFileSync, writeFileSync } from 'node:fs';
import { README, withBackends } from './backends-table.ts';

writeFileSync(README, withBackends(readFileSync(README, 'utf8')));

/** What the commands that read one file have in common. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refused } from './refused.ts';

interface Asked {
  readonly help: boolean;
  /** As the help names the file, such as `FILE`. */
  readonly name: string;
  readonly command: string;
  /** Folder a relative path is meant from. */
  readonly from: string;
}

/** @throws Refused for an option that there is not */
export function parsedArgs<const Own extends Record<string, { readonly type: 'string' }>>(
  args: readonly string[],
  own: Own,
) {
  const options = {
    help: { type: 'boolean', short: 'h', default: false },
    json: { type: 'boolean', default: false },
    ...own,
  } as const;
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new Refused(`${error instanceof Error ? error.message : error}; --help says what there is`);
  }
}

/** @throws Refused for none or several, unless help is asked for */
export function oneFile([file, ...more]: readonly string[], { help, name, command, from }: Asked): string {
  if (!help && (file === undefined || more.length > 0)) {
    throw new Refused(`${more.length > 0 ? `more than one ${name}` : `no ${name}`}; npm run ${command} -- ${name}`);
  }
  return resolve(from, file ?? '');
}

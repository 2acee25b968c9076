export const HELP = `npm run recompute -- BACKUP [--shop NAME] [--product ID] [--today DAY] [--share VISITORS] [--json]

Restores a backup, as the panel saves it, into a database in memory, runs the same engine over it and draws every
chance that came from draws again, from nothing but what is printed: the seed, the count, and the orders expected in
a week of each product that may lead. Nothing is written, nothing leaves the computer.
  --shop NAME    only this shop, by its name or id
  --product ID   only this product, with every line of its evidence and how each figure is worked out
  --today DAY    judge as of this day (2026-11-22); otherwise the day the backup was made, in the shop's zone
  --share N      also share this many visitors over the products in test, drawn anew as the panel draws them
  --json         print {shops: [{shop, name, today, drawn: [{product, orders}], products: [{product, verdict,
                 certainty, basis, evidence, draws: [{p, among, draws, seed, again, same}]}], shares: {shares: [{product, name,
                 visitors, open, isNew}], left, unknown, rounds, seed}}]} as one line and nothing else
                 (with npm run --silent); no shares without --share, or where they cannot be told

Ends with 1 where a chance drawn again is another one. Not in a backup, and so not in what is worked out here: the
roles that earlier days' runs had given, which a product keeps until enough days agree. The chances do not rest on them.
`;

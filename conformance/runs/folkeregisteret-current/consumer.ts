// A program of its own, so that it can be killed.
import { consume, type Feed } from './consume.ts';
import { openLedger } from './ledger.ts';

process.once('disconnect', () => process.exit());

const [feed = '', path = ''] = process.argv.slice(2);
const ledger = openLedger(path);
await consume(JSON.parse(feed) as Feed, ledger, (place) => {
  if (place === 'after the commit') process.send?.(ledger.written);
});
ledger.close();
process.disconnect?.();

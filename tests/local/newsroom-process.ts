import { startNewsroom } from '#infra/local/start-newsroom.ts';

/** A newsroom in a process of its own, to be killed: `node newsroom-process.ts DATA ASSEMBLY`. */
const [dataDir = '', assembly] = process.argv.slice(2);
const { endpoints } = await startNewsroom({ dataDir, assembly });
process.stdout.write(`${JSON.stringify(endpoints)}\n`);

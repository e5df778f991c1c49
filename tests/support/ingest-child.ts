import { openCatalogue } from '../../src/main/catalogue/open.ts';
import { ingestHouse, ingestOptions } from './ingest-house.ts';

/** A program that ingests a folder and says each quarter second how many files were reported added: to be killed. */
const [production = '', footage = ''] = process.argv.slice(2);
const workerUrl = new URL('../../src/main/catalogue/worker.ts', import.meta.url);
const catalogue = await openCatalogue({ folder: production, workerUrl });
if (!catalogue.ok) throw new Error(catalogue.fault.message);
const house = await ingestHouse(catalogue.value, { folder: production });
const begun = await house.ingest.start(ingestOptions([footage]));
if (!begun.ok) throw new Error(begun.fault.message);
for await (const { added, read } of house.ingest.watch(begun.value.id, new AbortController().signal))
  process.stdout.write(`${JSON.stringify({ added, read })}\n`);

import { checkLedger, type LedgerFinding } from '../../../shared/story/ledger/ledger-check.ts';
import { defineCommand } from '../define-command.ts';
import { runningNewsroom } from '../desk/running-newsroom.ts';
import { readLedger } from '../ledger/read-ledger.ts';
import { plain } from '../plain.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** `verify-ledger`: whether the public record of corrections still is what it was. */
export const verifyLedger = defineCommand({
  name: 'verify-ledger',
  usage: '[--url URL | --data DIR] [--noted HASH] [--json]',
  about: `Fetches the public record of corrections as any reader can, recomputes its chain of hashes and
names the first entry that does not fit. Note the last hash: given back as --noted, it shows
that nothing before it was changed or taken out since.
Exit code 1 when the chain is broken.`,
  options: {
    url: { type: 'string', value: 'URL', help: 'Address of any site whose record is to be checked.' },
    data: {
      type: 'string',
      value: 'DIR',
      default: '.newsroom',
      help: 'Folder of the running local newsroom (default .newsroom).',
    },
    noted: { type: 'string', value: 'HASH', help: 'A hash of an earlier check that must still stand.' },
    json: { type: 'boolean', help: 'Print what was found as one JSON object.' },
  },
  examples: [
    ['npx newsroom verify-ledger', 'Check the record of the newsroom that runs here.'],
    ['npx newsroom verify-ledger --url https://news.example', 'Check that of a site.'],
  ],
  operands: [0, 0],
  async run({ values: { url, data, noted, json } }, terminal) {
    if (noted !== undefined && !/^[0-9a-f]{64}$/.test(noted))
      throw new UsageError('--noted takes a hash of 64 hex digits.');
    const { parts, damaged } = await readLedger(
      url === undefined ? (await runningNewsroom(data)).site : originOf(url),
    );
    const checked = await checkLedger(parts, noted === undefined || damaged ? [] : [noted]);
    const finding = checked.broken || !damaged ? checked : { ...checked, broken: damaged };
    await terminal.print(json ? JSON.stringify(finding) : sentence(finding, terminal));
    return finding.broken ? 1 : 0;
  },
});

function originOf(url: string): string {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw new UsageError(`--url takes an address such as https://news.example, not ${url}.`);
  return new URL(url).origin;
}

function sentence({ entries, lastHash, broken }: LedgerFinding, { paint }: Terminal): string {
  const sound = `${entries} ${entries === 1 ? 'entry' : 'entries'}`;
  if (!broken) return `${paint('green', 'whole')}  ${sound}, last hash ${lastHash}`;
  const where = broken.entry ?? `part ${broken.part}`;
  return `${paint('red', 'broken')}  ${plain(where)} (/corrections/${plain(broken.part)}.json): ${broken.reason}; ${sound} before it are sound`;
}

// A Bluesky server of its own (and the directory of identities that it needs) on loopback, with one account.
// Runs under the Node that was installed beside it; prints one line of JSON when it is up, and runs until it is
// told to stop. Its folder of data comes as the first argument.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** From the folder that this file is copied to: none of these is a dependency of the newsroom. */
const load = (name) => import(name);
const { PDS, envToCfg, envToSecrets } = await load('@atproto/pds');
const { Secp256k1Keypair } = await load('@atproto/crypto');
const { PlcServer, Database } = await load('@did-plc/server');

const folder = process.argv[2] ?? '.';
const account = 'desk.test';
const password = `app-${randomBytes(12).toString('hex')}`;

const directoryPort = await freePort();
const directory = PlcServer.create({ db: Database.mock(), port: directoryPort });
await directory.start();

const rotation = await Secp256k1Keypair.create({ exportable: true });
const port = await freePort();
const env = {
  devMode: true,
  port,
  hostname: 'localhost',
  dataDirectory: folder,
  blobstoreDiskLocation: join(folder, 'blobs'),
  didPlcUrl: `http://127.0.0.1:${directoryPort}`,
  serviceHandleDomains: ['.test'],
  inviteRequired: false,
  disableSsrfProtection: true,
  jwtSecret: randomBytes(16).toString('hex'),
  dpopSecret: randomBytes(32).toString('hex'),
  adminPassword: randomBytes(16).toString('hex'),
  plcRotationKeyK256PrivateKeyHex: Buffer.from(await rotation.export()).toString('hex'),
};
const pds = await PDS.create(envToCfg(env), envToSecrets(env));
await pds.start();

const url = `http://127.0.0.1:${port}`;
const created = await fetch(`${url}/xrpc/com.atproto.server.createAccount`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ handle: account, email: 'desk@desk.test', password }),
});
if (!created.ok) throw new Error(`no account was made: ${created.status} ${await created.text()}`);
const { did } = await created.json();
const { version } = await (await fetch(`${url}/xrpc/_health`)).json();
process.stdout.write(`${JSON.stringify({ url, account, password, did, version, node: process.version })}\n`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    await pds.destroy();
    await directory.destroy();
    process.exit(0);
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}

import { defineCommand } from '../define-command.ts';
import { previewSite } from '../preview.ts';
import { siteSettings } from '../site-settings.ts';
import { samplePages } from '../templates/sample-pages.ts';
import { servePages } from '../templates/serve-pages.ts';
import { untilStopped } from '../until-stopped.ts';
import { UsageError } from '../usage-error.ts';

/** `templates`: every type of page with sample stories, in the look that the settings give. */
export const templates = defineCommand({
  name: 'templates',
  usage: '[--port N]',
  about: `Shows every type of page with the sample stories, in the name, colours and type of cdk.json, to look
at them in a browser. No newsroom runs and nothing is stored. Stop it with Ctrl-C.`,
  options: {
    port: { type: 'string', value: 'N', help: 'The port to listen on; a free one by default.' },
  },
  examples: [['npx newsroom templates', 'Look at all pages.']],
  operands: [0, 0],
  async run({ values: { port } }, terminal) {
    const wanted = port === undefined ? undefined : Number(port);
    if (wanted !== undefined && !(Number.isInteger(wanted) && wanted > 0 && wanted < 65_536))
      throw new UsageError('--port takes a number from 1 to 65535.');
    const site = previewSite(await siteSettings());
    const served = await servePages(await samplePages(site), { site, port: wanted });
    const stopped = untilStopped();
    await terminal.print(served.url);
    await stopped;
    await served.stop();
    return 0;
  },
});

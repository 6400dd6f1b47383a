import type { DataFolder } from './data-folder.ts';
import { LocalCloudError } from './local-cloud-error.ts';
import { choosePort, isFree } from './loopback.ts';

export interface Ports {
  readonly site: number;
  readonly aws: number;
  readonly dynamodb: number;
  readonly outbox: number;
}

/**
 * The ports of this start: the one that was asked for, those of the last start, else free ones.
 *
 * @throws LocalCloudError `port-in-use` when the port that was asked for is taken
 */
export async function choosePorts(folder: DataFolder, asked: number | undefined): Promise<Ports> {
  const remembered = folder.rememberedPorts();
  if (asked && !(await isFree(asked))) throw portInUse(asked);
  const site = asked || (await choosePort(remembered.site));
  const aws = await choosePort(remembered.aws, [site]);
  const dynamodb = await choosePort(remembered.dynamodb, [site, aws]);
  const outbox = await choosePort(remembered.outbox, [site, aws, dynamodb]);
  const ports = { site, aws, dynamodb, outbox };
  folder.rememberPorts(ports);
  return ports;
}

function portInUse(port: number): LocalCloudError {
  return new LocalCloudError({
    code: 'port-in-use',
    message: `Something else is listening on port ${port}.`,
    fix: 'Stop it, or choose another port: --port N.',
  });
}

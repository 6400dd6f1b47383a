import { GetParameterCommand, ParameterNotFound, SSMClient } from '@aws-sdk/client-ssm';
import type { NetworkName } from '../../../shared/settings/social-settings.ts';
import type { RoomNames } from './find-operations.ts';

/** A network that is on, and the parameter that its relay looks for in vain. */
export interface MissingSecret {
  readonly network: NetworkName;
  readonly parameter: string;
}

/**
 * Networks that are on and can post nothing, since no secret is stored for them. Only whether it stands there is
 * asked; it is not decrypted. Whoever may not ask is not told.
 */
export async function missingSecrets({
  names,
}: {
  readonly names: Pick<RoomNames, 'relays'>;
}): Promise<MissingSecret[]> {
  const ssm = new SSMClient({});
  const looks = (names.relays ?? []).map(async ({ network, secret }) => {
    if (secret === undefined) return [];
    const isMissing = await ssm.send(new GetParameterCommand({ Name: secret })).then(
      () => false,
      (error: unknown) => error instanceof ParameterNotFound,
    );
    return isMissing ? [{ network, parameter: secret }] : [];
  });
  return (await Promise.all(looks)).flat();
}

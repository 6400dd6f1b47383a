import { GetParameterCommand, PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import { answered, isRefusal } from './aws-failure.ts';

const keptMs = 5 * 60_000;

interface Kept {
  readonly value: string;
  readonly readMs: number;
  /** UTC instant at which the parameter was written. */
  readonly storedAt: string | undefined;
}

/**
 * One secret of the SSM parameter store, read when it is first needed and kept in memory for five minutes.
 *
 * It is never logged and never part of an error: what goes wrong names the parameter alone.
 */
export class Secret {
  private readonly client: SSMClient;
  private readonly name: string;
  private readonly nowMs: () => number;
  private kept: Kept | undefined;

  constructor(client: SSMClient, name: string, nowMs: () => number) {
    this.client = client;
    this.name = name;
    this.nowMs = nowMs;
  }

  /** @returns undefined when there is no such parameter */
  async read(): Promise<string | undefined> {
    return (await this.known())?.value;
  }

  /** When it was written, as a UTC instant. */
  async storedAt(): Promise<string | undefined> {
    return (await this.known())?.storedAt;
  }

  /** Forgets the value, so that one that was renewed is read at the next need. */
  forget(): void {
    this.kept = undefined;
  }

  /**
   * Writes the secret's next value, encrypted under the key that AWS keeps for the store, unless another than
   * `before` stands there by now: then a person put it there, and it stays.
   */
  async replace(before: string, after: string): Promise<void> {
    this.forget();
    if ((await this.read()) !== before) return;
    const parameter = { Name: this.name, Value: after, Type: 'SecureString', Overwrite: true } as const;
    const call = this.client.send(new PutParameterCommand(parameter));
    await answered('keep the renewed credentials of a network', call);
    this.forget();
  }

  private async known(): Promise<Kept | undefined> {
    if (this.kept && this.nowMs() - this.kept.readMs < keptMs) return this.kept;
    const call = this.client.send(new GetParameterCommand({ Name: this.name, WithDecryption: true }));
    const answer = await answered('read the credentials of a network', call, 'ParameterNotFound');
    const { Value, LastModifiedDate } = (isRefusal(answer) ? undefined : answer.Parameter) ?? {};
    if (Value === undefined) {
      this.kept = undefined;
    } else {
      const storedAt = LastModifiedDate?.toISOString();
      this.kept = { value: Value.trim(), readMs: this.nowMs(), storedAt };
    }
    return this.kept;
  }
}

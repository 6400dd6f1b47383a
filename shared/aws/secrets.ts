import { GetParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import { answered, isRefusal } from './aws-failure.ts';

const keptMs = 5 * 60_000;

/**
 * One secret of the SSM parameter store, read when it is first needed and kept in memory for five minutes.
 *
 * It is never logged and never part of an error: what goes wrong names the parameter alone.
 */
export class Secret {
  private readonly client: SSMClient;
  private readonly name: string;
  private readonly nowMs: () => number;
  private kept: { readonly value: string; readonly readMs: number } | undefined;

  constructor(client: SSMClient, name: string, nowMs: () => number) {
    this.client = client;
    this.name = name;
    this.nowMs = nowMs;
  }

  /** @returns undefined when there is no such parameter */
  async read(): Promise<string | undefined> {
    if (this.kept && this.nowMs() - this.kept.readMs < keptMs) return this.kept.value;
    const call = this.client.send(new GetParameterCommand({ Name: this.name, WithDecryption: true }));
    const answer = await answered('read the credentials of a network', call, 'ParameterNotFound');
    const value = isRefusal(answer) ? undefined : answer.Parameter?.Value?.trim();
    this.kept = value === undefined ? undefined : { value, readMs: this.nowMs() };
    return value;
  }

  /** Forgets the value, so that one that was renewed is read at the next need. */
  forget(): void {
    this.kept = undefined;
  }
}

/** Resolved properties of a resource, read with a default instead of a cast at each place. */
export class Properties {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: unknown) {
    this.#values = values !== null && typeof values === 'object' ? (values as Record<string, unknown>) : {};
  }

  text(name: string): string | undefined {
    const value = this.#values[name];
    return value === undefined || typeof value === 'object' ? undefined : String(value);
  }

  number(name: string, fallback: number): number {
    const value = Number(this.#values[name]);
    return this.#values[name] === undefined || Number.isNaN(value) ? fallback : value;
  }

  flag(name: string): boolean {
    return this.#values[name] === true || this.#values[name] === 'true';
  }

  inner(name: string): Properties {
    return new Properties(this.#values[name]);
  }

  list(name: string): readonly Properties[] {
    const value = this.#values[name];
    return Array.isArray(value) ? value.map((item) => new Properties(item)) : [];
  }

  texts(name: string): readonly string[] {
    const value = this.#values[name];
    return Array.isArray(value) ? value.map(String) : [];
  }

  /** Every value as text; objects as JSON, which is how SQS and SNS take policies. */
  asText(): Record<string, string> {
    const entries = Object.entries(this.#values);
    return Object.fromEntries(
      entries.map(([name, value]) => [
        name,
        typeof value === 'object' ? JSON.stringify(value) : String(value),
      ]),
    );
  }

  /** Only these, as they stand. */
  pick(names: readonly string[]): Record<string, unknown> {
    return Object.fromEntries(
      names.filter((name) => name in this.#values).map((name) => [name, this.#values[name]]),
    );
  }
}

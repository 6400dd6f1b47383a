/** The few calls that a test makes without an SDK. */

export async function putObject(aws: string, bucket: string, key: string, body: string): Promise<void> {
  const response = await fetch(addressOf(aws, bucket, key), { method: 'PUT', body });
  if (!response.ok) throw new Error(`PUT ${key}: ${response.status}`);
}

export async function objectText(aws: string, bucket: string, key: string): Promise<string | undefined> {
  const response = await fetch(addressOf(aws, bucket, key));
  const text = await response.text();
  return response.ok ? text : undefined;
}

/** Bodies of all messages in a queue, which stay there. */
export async function queueBodies(aws: string, queue: string): Promise<string[]> {
  const { messages } = (await (await fetch(`${aws}/_fauxqs/queues/${queue}`)).json()) as {
    messages: { ready: { body: string }[]; inflight: { message: { body: string } }[] };
  };
  return [...messages.ready, ...messages.inflight.map(({ message }) => message)].map(({ body }) => body);
}

function addressOf(aws: string, bucket: string, key: string): string {
  return `${aws}/${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`;
}

import type { Broker } from './backing-server';

/** Calls RabbitMQ's management API; the URL carries user and password. Throws on any refusal. */
export async function callManagement(managementUrl: string, method: string, path: string, body?: unknown): Promise<unknown> {
  const url = new URL(managementUrl);
  const basic = Buffer.from(`${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`).toString('base64');
  const response = await fetch(`${url.origin}/api${path}`, {
    method,
    headers: { authorization: `Basic ${basic}`, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`RabbitMQ's management API refused ${method} ${path}: ${response.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

/** The URL of a vhost of this name on the broker; without a management URL the vhost of the broker's own URL. */
export function vhostUrl(rabbit: Broker, name: string): string {
  if (rabbit.managementUrl === undefined) return rabbit.url;
  const url = new URL(rabbit.url);
  url.pathname = `/${encodeURIComponent(name)}`;
  return url.href;
}

/**
 * A vhost of this name on the broker, made if need be, as the URL to connect to.
 * A broker without a management URL gives the vhost of its own URL.
 */
export async function createVhost(rabbit: Broker, name: string): Promise<string> {
  if (rabbit.managementUrl === undefined) return rabbit.url;
  const vhost = encodeURIComponent(name);
  const user = new URL(rabbit.managementUrl).username;
  await callManagement(rabbit.managementUrl, 'PUT', `/vhosts/${vhost}`, {});
  await callManagement(rabbit.managementUrl, 'PUT', `/permissions/${vhost}/${user}`, { configure: '.*', write: '.*', read: '.*' });
  return vhostUrl(rabbit, name);
}

/** Removes a vhost with all its queues. */
export async function removeVhost(rabbit: Broker, name: string): Promise<void> {
  if (rabbit.managementUrl !== undefined) await callManagement(rabbit.managementUrl, 'DELETE', `/vhosts/${encodeURIComponent(name)}`);
}

import { readFileSync } from 'node:fs';

/** A server's URL, and what a TLS connection to it rests on; `tls` is undefined where the URL is not of TLS. */
export interface ServerAddress {
  readonly url: string;
  readonly tls: { readonly ca?: Buffer; readonly cert?: Buffer; readonly key?: Buffer } | undefined;
}

const files = [['cacertfile', 'ca'], ['certfile', 'cert'], ['keyfile', 'key']] as const;

/**
 * Reads the files that an `amqps:` or `rediss:` URL names, by RabbitMQ's own parameters: `cacertfile` (whom to trust), `certfile` and `keyfile`
 * (who we are, where the server asks). A MongoDB URL has parameters of its own for them. Throws where a file cannot be read.
 */
export function serverAddress(text: string): ServerAddress {
  const url = new URL(text);
  const tls: { ca?: Buffer; cert?: Buffer; key?: Buffer } = {};
  for (const [parameter, name] of files) {
    const file = url.searchParams.get(parameter);
    if (file !== null) tls[name] = readFileSync(file);
    url.searchParams.delete(parameter);
  }
  return { url: url.href, tls: /^(?:amqps|rediss):$/u.test(url.protocol) ? tls : undefined };
}

import { connect, type Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import { serverAddress } from '../../../../libs/platform/src/server-address';

/** A connection to the server of this URL, over TLS where the URL says so. */
export function openSocket(text: string, usualPort: number): Socket {
  const { url, tls } = serverAddress(text);
  const { hostname, port } = new URL(url);
  const server = { host: hostname, port: Number(port || usualPort) };
  return tls === undefined ? connect(server) : connectSecurely({ ...tls, ...server });
}

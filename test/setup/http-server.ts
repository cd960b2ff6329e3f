import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer, type Server as SecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';

export interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** A server that shows a certificate, or one in plain text. */
export function httpServer(certificate?: Certificate): Server | SecureServer {
  return certificate === undefined ? createServer() : createSecureServer(certificate);
}

/** Listens on any free port of this machine, and gives its address. */
export async function listening(server: Server | SecureServer): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `${'setSecureContext' in server ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

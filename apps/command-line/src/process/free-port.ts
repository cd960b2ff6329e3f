import { createServer } from 'node:net';

/** Port on the loopback interface that nothing listens on: `wanted` if it is free, else the next free one above; 0 asks for any. */
export async function freePort(wanted = 0): Promise<number> {
  for (let port = wanted; ; port += 1) {
    const found = await tryPort(port);
    if (found !== undefined) return found;
  }
}

/** As many different free ports as asked for: all are held until the last is found. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => listen(0)));
  const ports = servers.map((server) => server.port);
  await Promise.all(servers.map((server) => server.close()));
  return ports;
}

async function tryPort(port: number): Promise<number | undefined> {
  try {
    const server = await listen(port);
    await server.close();
    return server.port;
  } catch (error) {
    if (port !== 0 && error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return undefined;
    throw error;
  }
}

function listen(port: number): Promise<{ port: number; close: () => Promise<void> }> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') {
        fail(new Error('no port'));
        return;
      }
      done({ port: address.port, close: () => new Promise((closed) => server.close(() => { closed(); })) });
    });
  });
}

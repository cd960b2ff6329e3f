import { createServer } from 'node:net';

// Below the ports that systems give to outgoing connections (from 32768 up): such a one may take a port between its choice and its use.
const first = 10_000;
const stretch = 100;
const stretches = 200;

let tried = 0;

/** Port on the loopback interface that nothing listens on: `wanted` if it is free, else the next free one above; 0 asks for any. */
export async function freePort(wanted = 0): Promise<number> {
  if (wanted === 0) return ownPort();
  for (let port = wanted; ; port += 1) if (await isFree(port)) return port;
}

/** As many different free ports as asked for. */
export async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  while (ports.length < count) ports.push(await ownPort());
  return ports;
}

/** A free port of this process's own stretch, each time another, so that no two that start servers at once choose the same. Throws where all are taken. */
async function ownPort(): Promise<number> {
  const start = first + (process.pid % stretches) * stretch;
  for (let left = stretch; left > 0; left -= 1) {
    const port = start + (tried % stretch);
    tried += 1;
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port from ${start} to ${start + stretch - 1}`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') done(false);
      else fail(error);
    });
    server.listen(port, '127.0.0.1', () => server.close(() => { done(true); }));
  });
}

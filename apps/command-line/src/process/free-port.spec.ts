import { createServer } from 'node:net';
import { freePort, freePorts } from './free-port';

describe('a free port', () => {
  it('is another each time, and none that systems give to outgoing connections', async () => {
    const ports = [...(await freePorts(20)), await freePort(), await freePort()];
    expect(new Set(ports).size).toBe(22);
    expect(ports.every((port) => port >= 10_000 && port < 32_768)).toBe(true);
  });

  it('is never one that somebody listens on: the next above where it was wanted', async () => {
    const wanted = await freePort();
    const server = createServer();
    await new Promise<void>((done) => server.listen(wanted, '127.0.0.1', done));
    expect(await freePort(wanted)).toBeGreaterThan(wanted);
    expect(await freePorts(200)).not.toContain(wanted);
    await new Promise((done) => server.close(done));
    expect(await freePort(wanted)).toBe(wanted);
  });
});

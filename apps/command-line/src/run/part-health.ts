import { connect } from 'node:net';
import { isRunning } from '../process/started-at';
import type { Part } from './run-file';

/** Undefined when a part serves, else one short reason why it does not. */
export async function partTrouble(part: Part): Promise<string | undefined> {
  if (part.pid !== undefined && !isRunning({ pid: part.pid, startedAt: part.startedAt ?? '' })) return 'its process is gone';
  try {
    await (part.health.startsWith('http') ? answersReady(part.health) : takesConnections(part.health));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function answersReady(url: string): Promise<void> {
  const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`it answers ${response.status}`);
}

function takesConnections(url: string): Promise<void> {
  const { hostname, port } = new URL(url);
  return new Promise((done, fail) => {
    const socket = connect(Number(port), hostname, () => {
      socket.destroy();
      done();
    });
    socket.setTimeout(3_000, () => socket.destroy(new Error('no answer')));
    socket.once('error', fail);
  });
}

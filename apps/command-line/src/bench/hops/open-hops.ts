import { join } from 'node:path';
import { recordEnquiry } from '@custodian/contracts';
import { freePort } from '../../process/free-port';
import { ServerProcess } from '../../process/server-process';
import { root, stateFile } from '../../project';
import type { PrivateAuthority } from '../private-authority';
import { echoQueue, openBrokerHops } from './broker-hops';
import type { Hop, HopName } from './hop';
import { openMongoHops } from './mongo-hops';

/** Opens every bare hop on the servers the authority itself stands on; each carries an enquiry's body. */
export async function openHops({ mongo, deployment }: PrivateAuthority): Promise<{ hops: Readonly<Record<HopName, Hop>>; close: () => Promise<void> }> {
  const document = recordEnquiry.example.output;
  const body = JSON.stringify(document);
  const broker = await openBrokerHops(deployment.rabbitmqUrl, Buffer.from(body));
  const database = await openMongoHops(mongo.url, document);
  const echo = await startEcho(deployment.rabbitmqUrl);
  const http: Hop = async () => {
    const answer = await fetch(echo.url, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    await answer.json();
  };
  const close = async (): Promise<void> => {
    await Promise.all([echo.stop(), broker.close(), database.close()]);
  };
  return { hops: { http, ...broker, ...database }, close };
}

async function startEcho(rabbitmqUrl: string): Promise<ServerProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const echo = new ServerProcess({
    what: 'echo',
    url,
    program: process.execPath,
    args: ['-r', '@swc-node/register', join(__dirname, 'echo.ts')],
    env: { ...process.env, ECHO_PORT: String(port), ECHO_RABBITMQ_URL: rabbitmqUrl, ECHO_QUEUE: echoQueue },
    cwd: root,
    logFile: stateFile('logs', 'bench', 'echo.log'),
    probe: () => fetch(url, { method: 'POST', body: '{}' }),
    grace: 0,
  });
  await echo.start();
  return echo;
}

import { signInAs } from '../api/sign-in';
import type { BackingOptions, BackingServer, Broker } from '../backing/backing-server';
import { startMongo } from '../backing/mongodb';
import { startRabbit } from '../backing/rabbitmq';
import { startRedis } from '../backing/redis';
import { buildApps } from '../deployment/build-apps';
import { startAuthority } from '../deployment/start-authority';
import { loadMadeUpData } from '../made-up/load';
import { freePort } from '../process/free-port';
import { runSteps } from '../progress/steps';
import { stateFile } from '../project';
import { addressLines, peopleLines } from './address-lines';
import { once, type Report } from './once';
import { partsOf, type Part } from './parts';
import type { Undo } from './undo';

/** The authority of the demonstration. */
const demo = { authority: 'northmoor', policy: 'england-2023' };

export interface Started {
  readonly parts: Part[];
  readonly lines: string[];
  readonly gatewayUrl: string;
}

/** Starts servers and services, each as early as it can be, noting how to undo it, and gives what is running. */
export async function startEverything(port: number, undo: Undo): Promise<Started> {
  const backing = async <T extends BackingServer>(open: (options: BackingOptions) => Promise<T>, report: Report): Promise<T> => {
    const server = await open({ keep: stateFile('data'), logFolder: stateFile('logs'), announce, report });
    await undo.note(0, server.stop);
    return server;
  };
  let announce: (broker: Broker) => void = () => undefined;
  const address = new Promise<Broker>((tell) => { announce = tell; });
  const mongo = once((report) => backing(startMongo, report));
  const rabbit = once((report) => backing(startRabbit, report));
  const redis = once((report) => backing(startRedis, report));
  const apps = once(buildApps);
  const deployment = once(async () => {
    const [mongoServer, redisServer, broker] = await Promise.all([mongo(), redis(), Promise.race([address, rabbit()]), apps()]);
    const gatewayPort = await freePort(port);
    const serving = { url: broker.url, managementUrl: broker.managementUrl, serving: rabbit() };
    const started = await startAuthority({ ...demo, mongo: mongoServer, rabbit: serving, redis: redisServer, gatewayPort, logFolder: stateFile('logs') });
    await undo.note(1, started.stop);
    const notes = [...(gatewayPort === port ? [] : [`port ${port} is taken, so the gateway has ${gatewayPort}`]), ...started.warnings];
    return { ...started, note: notes.length === 0 ? '' : ` (${notes.join('; ')})` };
  });
  const madeUp = once(async () => {
    const { gatewayUrl, peopleFile } = await deployment();
    return loadMadeUpData(await signInAs(gatewayUrl, 'custodian'), peopleFile);
  });
  await runSteps([
    { title: 'MongoDB', run: async (report) => (await mongo(report)).reason },
    { title: 'RabbitMQ', run: async (report) => (await rabbit(report)).reason },
    { title: 'Redis', run: async (report) => (await redis(report)).reason },
    { title: 'Apps', run: async (report) => builtLine(await apps(report)) },
    { title: 'Services', run: async () => `Services: ${Object.keys((await deployment()).services).join(', ')} ready${(await deployment()).note}` },
    { title: 'Made-up data', run: async () => madeUpLine(await madeUp()) },
  ]);
  const [mongoServer, broker, redisServer, running] = await Promise.all([mongo(), rabbit(), redis(), deployment()]);
  const { gatewayUrl } = running;
  return {
    parts: partsOf(mongoServer, broker, redisServer, running),
    lines: [...addressLines(running, broker), '', ...await peopleLines(gatewayUrl)],
    gatewayUrl,
  };
}

function builtLine(built: readonly string[]): string {
  return built.length === 0 ? 'Apps: built earlier, nothing has changed' : `Apps: built ${built.join(', ')}`;
}

function madeUpLine({ children, withPlan, loadedBefore }: Awaited<ReturnType<typeof loadMadeUpData>>): string {
  return `Made-up data: ${children} children, ${withPlan} with a plan${loadedBefore ? ', loaded before' : ''}`;
}

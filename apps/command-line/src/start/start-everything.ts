import type { BackingOptions, BackingServer } from '../backing/backing-server';
import { startMongo } from '../backing/mongodb';
import { startRabbit, type RabbitServer } from '../backing/rabbitmq';
import { startRedis } from '../backing/redis';
import { signInAs } from '../api/sign-in';
import { buildApps } from '../deployment/build-apps';
import { startAuthority, type Deployment } from '../deployment/start-authority';
import { loadMadeUpData } from '../made-up/load';
import { freePort } from '../process/free-port';
import { startedAt } from '../process/started-at';
import { runSteps, type Step } from '../progress/steps';
import { stateFile } from '../project';
import type { Part } from '../run/run-file';
import { addressLines, peopleLines } from './address-lines';
import type { Undo } from './undo';

/** The authority of the demonstration. */
const demo = { authority: 'northmoor', policy: 'england-2023' };

export interface Started {
  readonly parts: Part[];
  readonly lines: string[];
  readonly gatewayUrl: string;
}

/** Starts servers and services one lot after the other, noting how to undo each, and gives what is running. */
export async function startEverything(port: number, undo: Undo): Promise<Started> {
  const running: { mongo?: BackingServer; rabbit?: RabbitServer; redis?: BackingServer; deployment?: Deployment } = {};
  const backing = async <T extends BackingServer>(open: (options: BackingOptions) => Promise<T>, report: (text: string) => void): Promise<T> => {
    const server = await open({ keep: stateFile('data'), logFolder: stateFile('logs'), report });
    await undo.note(0, server.stop);
    return server;
  };
  const servers: Step[] = [
    { title: 'MongoDB', run: async (report) => (running.mongo = await backing(startMongo, report)).reason },
    { title: 'RabbitMQ', run: async (report) => (running.rabbit = await backing(startRabbit, report)).reason },
    { title: 'Redis', run: async (report) => (running.redis = await backing(startRedis, report)).reason },
    { title: 'Apps', run: async (report) => builtLine(await buildApps(report)) },
  ];
  const services: Step = {
    title: 'Services',
    run: async () => {
      const { mongo, rabbit, redis } = running;
      if (mongo === undefined || rabbit === undefined || redis === undefined) throw new Error('a server is missing');
      const gatewayPort = await freePort(port);
      running.deployment = await startAuthority({ ...demo, mongo, rabbit, redis, gatewayPort, logFolder: stateFile('logs') });
      await undo.note(1, running.deployment.stop);
      const taken = gatewayPort === port ? '' : ` (port ${port} is taken, so the gateway has ${gatewayPort})`;
      return `Services: ${Object.keys(running.deployment.services).join(', ')} ready${taken}`;
    },
  };
  const people: string[] = [];
  const madeUp: Step = {
    title: 'Made-up data',
    run: async () => {
      if (running.deployment === undefined) throw new Error('the services are missing');
      const { gatewayUrl, peopleFile } = running.deployment;
      const { children, withPlan, loadedBefore } = await loadMadeUpData(await signInAs(gatewayUrl, 'custodian'), peopleFile);
      people.push(...await peopleLines(gatewayUrl));
      return `Made-up data: ${children} children, ${withPlan} with a plan${loadedBefore ? ', loaded before' : ''}`;
    },
  };
  await runSteps([servers, [services], [madeUp]]);
  const { mongo, rabbit, redis, deployment } = running;
  if (mongo === undefined || rabbit === undefined || redis === undefined || deployment === undefined) throw new Error('a part is missing');
  return { parts: partsOf(mongo, rabbit, redis, deployment), lines: [...addressLines(deployment, rabbit), '', ...people], gatewayUrl: deployment.gatewayUrl };
}

function builtLine(built: readonly string[]): string {
  return built.length === 0 ? 'Apps: built earlier, nothing has changed' : `Apps: built ${built.join(', ')}`;
}

function partsOf(mongo: BackingServer, rabbit: RabbitServer, redis: BackingServer, deployment: Deployment): Part[] {
  const part = (name: string, health: string, pid?: number): Part => ({ name, health, pid, startedAt: pid === undefined ? undefined : startedAt(pid) });
  return [
    part('MongoDB', mongo.url, mongo.process?.pid),
    part('RabbitMQ', rabbit.url, rabbit.process?.pid),
    part('Redis', redis.url, redis.process?.pid),
    ...Object.entries(deployment.services).map(([app, service]) => part(app, `${service.url}/health/ready`, service.pid)),
    part('mail sink', `${deployment.mailSink.url}/mails`),
  ];
}

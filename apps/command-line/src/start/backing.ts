import type { BackingOptions, BackingServer, Broker, RabbitServer } from '../backing/backing-server';
import { startMongo } from '../backing/mongodb';
import { startRabbit } from '../backing/rabbitmq';
import { startRedis } from '../backing/redis';
import { stateFile } from '../project';
import { once, type Once, type Report } from './once';
import type { Undo } from './undo';

/** The servers, each started by whoever asks for it first. */
export interface Backing {
  readonly mongo: Once<BackingServer>;
  readonly rabbit: Once<RabbitServer>;
  readonly redis: Once<BackingServer>;
  /** The broker's addresses as soon as they are known, and when it serves. */
  readonly broker: Once<Broker & { readonly serving: Promise<unknown> }>;
}

/** What will be started, noting how to undo it. */
export function backingServers(undo: Undo): Backing {
  let announce: (broker: Broker) => void = () => undefined;
  const address = new Promise<Broker>((tell) => { announce = tell; });
  const backing = async <T extends BackingServer>(open: (options: BackingOptions) => Promise<T>, report: Report): Promise<T> => {
    const server = await open({ keep: stateFile('data'), logFolder: stateFile('logs'), announce, report });
    await undo.note(0, server.stop);
    return server;
  };
  const rabbit = once((report) => backing(startRabbit, report));
  return {
    rabbit,
    mongo: once((report) => backing(startMongo, report)),
    redis: once((report) => backing(startRedis, report)),
    broker: once(async () => {
      const { url, managementUrl } = await Promise.race([address, rabbit()]);
      return { url, managementUrl, serving: rabbit() };
    }),
  };
}

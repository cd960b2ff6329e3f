import type { BackingServer, Private, RabbitServer } from '../backing/backing-server';
import { startPrivateMongo } from '../backing/mongodb';
import { startPrivateRabbit } from '../backing/rabbitmq';
import { startPrivateRedis } from '../backing/redis';
import { type AuthoritySpec, type Deployment, startAuthority } from '../deployment/start-authority';
import { stateFile } from '../project';
import { Undo } from '../start/undo';

/** One authority on servers of its own, which may be killed and paused. */
export interface PrivateAuthority {
  readonly mongo: Private<BackingServer>;
  readonly rabbit: Private<RabbitServer>;
  readonly redis: Private<BackingServer>;
  readonly deployment: Deployment;
  readonly stop: () => Promise<void>;
}

export const policy = 'england-2023';
/** The front door's limit for one person is not what is tried here. */
export const extraEnv = { RATE_PER_MINUTE: '100000000', LOG_LEVEL: 'warn' };

/** Starts one from the built apps; its clock at an instant of choice. On failure nothing stays running. */
export async function startPrivately(authority: string, clock: Pick<AuthoritySpec, 'testClock'> = {}): Promise<PrivateAuthority> {
  const undo = new Undo();
  const logFolder = stateFile('logs', authority);
  const noted = async <T extends BackingServer>(starting: Promise<T>): Promise<T> => {
    const server = await starting;
    await undo.note(0, server.stop);
    return server;
  };
  try {
    const [mongo, rabbit, redis] = await Promise.all([noted(startPrivateMongo({ logFolder })), noted(startPrivateRabbit({ logFolder })), noted(startPrivateRedis({ logFolder }))]);
    const deployment = await startAuthority({ authority, policy, mongo, rabbit, redis, extraEnv, logFolder, ...clock });
    await undo.note(1, deployment.stop);
    return { mongo, rabbit, redis, deployment, stop: () => undo.everything() };
  } catch (error) {
    await undo.everything();
    throw error;
  }
}

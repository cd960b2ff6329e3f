import { randomUUID } from 'node:crypto';
import { startPrivateMongo } from '../../backing/mongodb';
import { startPrivateRabbit } from '../../backing/rabbitmq';
import { startPrivateRedis } from '../../backing/redis';
import { signInAs } from '../../api/sign-in';
import { ensureInterchangeKeys } from '../../deployment/interchange/interchange-keys';
import { type Interchange, startInterchange } from '../../deployment/interchange/start-interchange';
import { type Deployment, startAuthority } from '../../deployment/start-authority';
import { aberhelyg, eastmere, northmoor } from '../../made-up/authorities';
import { custodianOf, enterCustodian } from '../../made-up/custodians';
import { loadDirectory } from '../../made-up/load';
import { stateFile } from '../../project';
import { Undo } from '../../start/undo';
import { extraEnv, policy, type PrivateAuthority } from '../private-authority';

/** Three authorities at one interchange, on servers of their own, which may be killed and paused. */
export interface ThreeAuthorities extends Omit<PrivateAuthority, 'deployment'> {
  readonly interchange: Interchange;
  readonly members: readonly Member[];
}

/** One of them, with the directory entries of its made-up people. */
export interface Member {
  readonly code: string;
  readonly deployment: Deployment;
  readonly workerIds: Readonly<Record<string, string>>;
}

/** Nobody waits a minute for what was not signed for, nor for their turn to be written to: the same few people are told of every child. */
const hasty = { ...extraEnv, DISPATCH_RESEND_SECONDS: '2,5', DISPATCH_ASK_SECONDS: '1', RECORD_SWEEP_SECONDS: '3', PERSON_GAP_SECONDS: '0' };

/** Starts them one after the other, each in the others' directory with its keys; `name` begins their codes. On failure nothing stays running. */
export async function startThree(name: string): Promise<ThreeAuthorities> {
  const undo = new Undo();
  const logFolder = stateFile('logs', name);
  const noted = async <T extends { readonly stop: () => Promise<void> }>(lot: number, starting: Promise<T>): Promise<T> => {
    const started = await starting;
    await undo.note(lot, started.stop);
    return started;
  };
  try {
    const [mongo, rabbit, redis] = await Promise.all([noted(0, startPrivateMongo({ logFolder })), noted(0, startPrivateRabbit({ logFolder })), noted(0, startPrivateRedis({ logFolder }))]);
    const made = await Promise.all([northmoor, eastmere, aberhelyg].map(async (authority) => {
      const code = `${name}-${authority.code}`;
      return { authority: { ...authority, code }, keys: await ensureInterchangeKeys(code) };
    }));
    const interchange = await noted(1, startInterchange({ name: `${name}-interchange`, mongo, rabbit, logFolder, authorities: made.map(({ authority: { code }, keys }) => ({ code, keys: keys.published })), extraEnv: { LOG_LEVEL: 'warn', INTERCHANGE_PER_SECOND: '100000' } }));
    const members: Member[] = [];
    for (const { authority: { code }, keys } of made) {
      const mailbox = { url: interchange.urlOf(code), keysFile: keys.ownFile, routerKeysFile: interchange.routerKeysFile };
      const deployment = await noted(2, startAuthority({ authority: code, policy, mongo, rabbit, redis, interchange: mailbox, extraEnv: hasty, logFolder: stateFile('logs', name, code) }));
      members.push({ code, deployment, workerIds: await loadDirectory(await signInAs(deployment.gatewayUrl, 'custodian'), deployment.peopleFile) });
    }
    for (const { code, deployment } of members) {
      const custodian = await signInAs(deployment.gatewayUrl, 'custodian', true);
      for (const { authority, keys } of made) if (authority.code !== code) await enterCustodian(custodian, custodianOf(authority, `Custodian ${randomUUID().slice(0, 4)}`), keys.published);
    }
    return { mongo, rabbit, redis, interchange, members, stop: () => undo.everything() };
  } catch (error) {
    await undo.everything();
    throw error;
  }
}

import { type OutputOf, listDispatches, listRefusals } from '@custodian/contracts';
import { type PinnedKey, interchangeCode } from '@custodian/interchange';
import { connect } from 'amqplib';
import type { Client } from '../../apps/command-line/src/api/client';
import { vhostUrl } from '../../apps/command-line/src/backing/rabbitmq-management';
import { Correspondent, correspondentKeys } from '../../apps/command-line/src/bench/interchange/correspondent';
import { ensureInterchangeKeys, type KeyFiles } from '../../apps/command-line/src/deployment/interchange/interchange-keys';
import { mailboxVhostOf } from '../../apps/command-line/src/deployment/interchange/mailbox-definitions';
import type { Deployment } from '../../apps/command-line/src/deployment/start-authority';
import { enterCustodian } from '../../apps/command-line/src/made-up/custodians';
import { clientOf, somebody } from '../access/somebody';
import { ownDeployment, ownName } from '../setup/own-deployment';
import { ownInterchange } from '../setup/own-interchange';
import { rabbitServer } from '../setup/servers';

export type DispatchShown = OutputOf<typeof listDispatches>['dispatches'][number];

const details = { authorityName: 'Eastvale Council', name: 'Rosalind Thackwray', hours: 'Monday to Friday', telephones: [{ label: 'Unit', number: '0113 496 0200' }], email: 'custodian@eastvale.example', address: ['Civic Hall', 'Eastvale'] };
/** Short enough to be waited for. */
export const hasty = { DISPATCH_RESEND_SECONDS: '1,2', DISPATCH_ASK_SECONDS: '1' };

/** One authority's own services at an interchange. */
export class OneAuthority {
  private constructor(
    readonly deployment: Deployment,
    readonly keys: KeyFiles,
    /** The custodian, by a second factor. */
    readonly custodian: Client,
    readonly operations: Client,
  ) {}

  static async start(code: string, interchange: { readonly urlOf: (code: string) => string; readonly routerKeysFile: string }, extraEnv: Readonly<Record<string, string>> = hasty): Promise<OneAuthority> {
    const keys = await ensureInterchangeKeys(code);
    const deployment = await ownDeployment({ authority: code, interchange: { url: interchange.urlOf(code), keysFile: keys.ownFile, routerKeysFile: interchange.routerKeysFile }, extraEnv });
    const custodian = await clientOf(deployment, somebody('custodian', { steppedUpAt: Math.floor(Date.now() / 1000) + 2 }));
    return new OneAuthority(deployment, keys, custodian, await clientOf(deployment, somebody('operations')));
  }

  get code(): string {
    return this.deployment.authority;
  }

  /** Enters another authority in the directory, and pins its keys. */
  async knows(code: string, keys: readonly PinnedKey[], channel: 'interchange' | 'email' | 'post' = 'interchange'): Promise<void> {
    await enterCustodian(this.custodian, { code, ...details, channel }, keys);
  }

  async sent(): Promise<DispatchShown[]> {
    return (await this.operations.call(listDispatches, { direction: 'out', limit: 500 })).dispatches;
  }

  async received(): Promise<DispatchShown[]> {
    return (await this.operations.call(listDispatches, { direction: 'in', limit: 500 })).dispatches;
  }

  async refusals(): Promise<OutputOf<typeof listRefusals>['refusals']> {
    return (await this.operations.call(listRefusals, { limit: 500 })).refusals;
  }

  /** Puts anything into its mailbox past the router, as nobody but the broker's own people could. */
  async slipIn(...bodies: readonly string[]): Promise<void> {
    const connection = await connect(vhostUrl(rabbitServer(), mailboxVhostOf(this.code)));
    const channel = await connection.createConfirmChannel();
    for (const body of bodies) channel.sendToQueue('mailbox', Buffer.from(body, 'latin1'), { persistent: true });
    await channel.waitForConfirms();
    await connection.close();
  }
}

/** An authority of ours, and another that is played by the test, at one interchange. */
export interface OneAndAnother {
  readonly one: OneAuthority;
  readonly other: Correspondent;
  readonly interchange: Awaited<ReturnType<typeof ownInterchange>>;
  readonly stop: () => Promise<void>;
}

export async function oneAndAnother(extraEnv?: Readonly<Record<string, string>>): Promise<OneAndAnother> {
  const code = ownName('northmoor');
  const [own, theirs] = [await ensureInterchangeKeys(code), await correspondentKeys(ownName('eastvale'))];
  const interchange = await ownInterchange({ authorities: [{ code, keys: own.published }, { code: theirs.code, keys: theirs.keys }] });
  const known = new Map<string, readonly PinnedKey[]>([[interchangeCode, interchange.routerKeys], [code, own.published]]);
  const one = await OneAuthority.start(code, interchange, extraEnv);
  const other = new Correspondent(theirs, { url: interchange.urlOf(theirs.code), keysOf: (from) => known.get(from) ?? [], answers: true });
  await other.online();
  await one.knows(theirs.code, theirs.keys);
  const stop = async (): Promise<void> => {
    await other.offline();
    await one.deployment.stop();
    await interchange.stop();
  };
  return { one, other, interchange, stop };
}

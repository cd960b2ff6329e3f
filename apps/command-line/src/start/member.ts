import { signInAs } from '../api/sign-in';
import { type Deployment, startAuthority } from '../deployment/start-authority';
import type { MadeUpAuthority } from '../made-up/authorities';
import { loadMadeUpData, type MadeUpSummary } from '../made-up/load';
import { freePort } from '../process/free-port';
import type { Step } from '../progress/steps';
import { stateFile } from '../project';
import type { Backing } from './backing';
import type { Between } from './between';
import { once, type Once } from './once';
import type { Undo } from './undo';

/** A made-up authority of this machine: its services, and its data once they are loaded. */
export interface Member {
  readonly authority: MadeUpAuthority;
  readonly deployment: Once<Deployment & { readonly note: string }>;
  readonly madeUp: Once<MadeUpSummary>;
}

interface Surroundings {
  readonly backing: Backing;
  readonly built: Once<unknown>;
  readonly between?: Between;
  readonly undo: Undo;
  /** Who has the machine to themselves until they serve. */
  readonly before?: Member;
  /** Of the first gateway; each further one has the next that is free. */
  readonly port: number;
}

/** An authority that will be started by whoever asks first. */
export function member(authority: MadeUpAuthority, { backing, built, between, undo, before, port }: Surroundings): Member {
  const { code, policy } = authority;
  const deployment = once(async () => {
    const earlier = await before?.deployment();
    const [mongo, redis, rabbit, interchange] = await Promise.all([backing.mongo(), backing.redis(), backing.broker(), between?.mailboxOf(code), built()]);
    const wanted = earlier === undefined ? port : Number(new URL(earlier.gatewayUrl).port) + 1;
    const gatewayPort = await freePort(wanted);
    const started = await startAuthority({ authority: code, policy, mongo, rabbit, redis, gatewayPort, interchange, logFolder: stateFile('logs', code) });
    await undo.note(1, started.stop);
    const notes = [...(gatewayPort === wanted ? [] : [`port ${wanted} is taken, so the gateway has ${gatewayPort}`]), ...(earlier === undefined ? started.warnings : [])];
    return { ...started, note: notes.length === 0 ? '' : ` (${notes.join('; ')})` };
  });
  const madeUp = once(async () => {
    const { gatewayUrl, peopleFile } = await deployment();
    return loadMadeUpData(await signInAs(gatewayUrl, 'custodian'), peopleFile, authority);
  });
  return { authority, deployment, madeUp };
}

/** What is shown of it while it starts. */
export function stepsOf({ authority: { name }, deployment, madeUp }: Member): Step[] {
  return [
    {
      title: `Services of ${name}`,
      run: async () => {
        const { services, note } = await deployment();
        return `Services of ${name}: ${Object.keys(services).join(', ')} ready${note}`;
      },
    },
    { title: `Made-up data of ${name}`, run: async () => `Made-up data of ${name}: ${madeUpLine(await madeUp())}` },
  ];
}

function madeUpLine({ children, withPlan, loadedBefore }: MadeUpSummary): string {
  return `${children} children, ${withPlan} with a plan${loadedBefore ? ', loaded before' : ''}`;
}

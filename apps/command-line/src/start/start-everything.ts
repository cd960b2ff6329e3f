import { buildApps } from '../deployment/build-apps';
import type { MadeUpAuthority } from '../made-up/authorities';
import { introduce } from '../made-up/introduce';
import { runSteps, type Step } from '../progress/steps';
import type { Run } from '../run/run-file';
import { linesOfOthers, linesOfTheFirst, peopleLines } from './address-lines';
import { backingServers } from './backing';
import { between, type Between } from './between';
import { type Member, member, stepsOf } from './member';
import { once } from './once';
import { partsOf } from './parts';
import type { Undo } from './undo';

export interface Wanted {
  /** The first is ready first, and the one that is meant where none is named. */
  readonly authorities: readonly [MadeUpAuthority, ...MadeUpAuthority[]];
  /** Of the first gateway. */
  readonly port: number;
}

export type Started = Pick<Run, 'parts' | 'lines' | 'gateways'>;

/** Starts servers and services, each as early as it can be, noting how to undo it, and gives what is running. One authority alone has no interchange. */
export async function startEverything({ authorities: [authority, ...others], port }: Wanted, undo: Undo): Promise<Started> {
  const backing = backingServers(undo);
  const built = once(buildApps);
  const codes = [authority, ...others].map(({ code }) => code);
  const together = others.length === 0 ? undefined : between(codes, { backing, built, undo });
  const surroundings = { backing, built, between: together, undo, port };
  const first = member(authority, surroundings);
  const members = others.reduce((all, other) => [...all, member(other, { ...surroundings, before: all.at(-1) })], [first]);
  await runSteps([
    { title: 'MongoDB', run: async (report) => (await backing.mongo(report)).reason },
    { title: 'RabbitMQ', run: async (report) => (await backing.rabbit(report)).reason },
    { title: 'Redis', run: async (report) => (await backing.redis(report)).reason },
    { title: 'Apps', run: async (report) => builtLine(await built(report)) },
    ...members.flatMap(stepsOf),
    ...(together === undefined ? [] : stepsBetween(together, members)),
  ]);
  const [mongo, rabbit, redis, interchange] = await Promise.all([backing.mongo(), backing.rabbit(), backing.redis(), together?.interchange()]);
  const [running, ...runningOthers] = [await first.deployment(), ...(await Promise.all(members.slice(1).map(({ deployment }) => deployment())))];
  const deployments = [running, ...runningOthers];
  return {
    parts: partsOf({ mongo, rabbit, redis }, deployments, interchange),
    lines: [...linesOfTheFirst(running, rabbit), ...linesOfOthers(runningOthers), '', ...await peopleLines(running, runningOthers)],
    gateways: deployments.map(({ authority: code, gatewayUrl }) => ({ authority: code, url: gatewayUrl })),
  };
}

function stepsBetween({ interchange }: Between, members: readonly Member[]): Step[] {
  return [
    {
      title: 'Interchange',
      run: async () => {
        await interchange();
        return `Interchange: ready, with a mailbox for each of ${members.map(({ authority: { name } }) => name).join(', ')}`;
      },
    },
    {
      title: 'Directories of custodians',
      run: async () => {
        await introduce(await Promise.all(members.map(async ({ authority, deployment, madeUp }) => {
          await madeUp();
          return { authority, gatewayUrl: (await deployment()).gatewayUrl };
        })));
        return 'Directories of custodians: each authority has the others, with their keys';
      },
    },
  ];
}

function builtLine(built: readonly string[]): string {
  return built.length === 0 ? 'Apps: built earlier, nothing has changed' : `Apps: built ${built.join(', ')}`;
}

import { interchangeCode, type PinnedKey } from '@custodian/interchange';
import { vhostUrl } from '../../backing/rabbitmq';
import type { RabbitServer } from '../../backing/backing-server';
import { mailboxVhostOf } from '../../deployment/interchange/mailbox-definitions';
import { startInterchange } from '../../deployment/interchange/start-interchange';
import { figuresOf, type Round, spreadOf } from '../enquiry/samples';
import { Correspondent, type CorrespondentKeys, correspondentKeys } from './correspondent';
import { circulationLines, interchangeLines, type Level } from './report';
import { bareWay, circulate, cryptoWay, type Way, wholeWay } from './ways';

export interface InterchangeBenchOptions {
  readonly messages: number;
  readonly atOnce: readonly number[];
  readonly rounds: number;
  readonly custodians: number;
}

interface Servers {
  readonly rabbit: RabbitServer;
  readonly mongo: { readonly url: string };
  readonly logFolder: string;
}

type Report = (text: string) => void;

/** How fast one authority may write is not what is measured here. */
const extraEnv = { LOG_LEVEL: 'warn', INTERCHANGE_PER_SECOND: '100000' };

/** An interchange with these authorities, all of them online in this process; `work` is done there. */
async function between<T>(servers: Servers, name: string, parties: readonly CorrespondentKeys[], work: (correspondents: readonly Correspondent[]) => Promise<T>): Promise<T> {
  const interchange = await startInterchange({ ...servers, name, authorities: parties, extraEnv });
  const keys = new Map<string, readonly PinnedKey[]>([[interchangeCode, interchange.routerKeys], ...parties.map((party) => [party.code, party.keys] as const)]);
  const correspondents = parties.map((party) => new Correspondent(party, { url: interchange.urlOf(party.code), keysOf: (code) => keys.get(code) ?? [], answers: true }));
  try {
    await Promise.all(correspondents.map((each) => each.online()));
    return await work(correspondents);
  } finally {
    await Promise.all(correspondents.map((each) => each.offline()));
    await interchange.stop();
  }
}

/** Messages between two authorities through the router, beside what of it the broker alone and the keys alone take, round by round in turn; then one message to many at once. */
export async function runInterchangeBench(servers: Servers, { messages, atOnce, rounds, custodians }: InterchangeBenchOptions, report: Report): Promise<string[]> {
  const [one, other, bare] = [await correspondentKeys('bench-one'), await correspondentKeys('bench-other'), await correspondentKeys('bench-bare')];
  const levels = await between(servers, 'bench-interchange', [one, other], async ([from, to]) => {
    if (from === undefined || to === undefined) throw new Error('two are needed');
    const { jws } = await from.seal(to.code, {});
    // A vhost of its own, with the same queues and nobody else in it.
    const spare = await startInterchange({ ...servers, name: 'bench-bare', authorities: [bare], extraEnv });
    await spare.stop();
    const publishing = bareWay(vhostUrl(servers.rabbit, mailboxVhostOf(bare.code)), jws.length + 3_000);
    const ways: Record<keyof Level['ways'], Way> = { whole: wholeWay(from, to), publish: publishing.way, crypto: cryptoWay(one, other) };
    await ways.whole(Math.min(messages, 200), 16);
    const found: Level[] = [];
    for (const atATime of atOnce) found.push({ atATime, messages: atATime === 1 ? Math.ceil(messages / 4) : messages, ways: await measured(ways, atATime === 1 ? Math.ceil(messages / 4) : messages, atATime, rounds, report) });
    await publishing.close();
    return found;
  });
  const receivers = await Promise.all(Array.from({ length: custodians }, (_, number) => correspondentKeys(`bench-${number + 1}`)));
  report(`an interchange with ${custodians + 1} authorities …`);
  const circulations = await between(servers, 'bench-circulation', [one, ...receivers], async ([from]) => {
    if (from === undefined) throw new Error('one is needed');
    const took: number[] = [];
    for (let round = 0; round < rounds + 1; round += 1) took.push(await circulate(from, receivers.map(({ code }) => code)));
    return { first: took[0] ?? NaN, others: spreadOf(took.slice(1)) };
  });
  return [...interchangeLines(levels, rounds), '', ...circulationLines(custodians, rounds, circulations)];
}

async function measured(ways: Record<keyof Level['ways'], Way>, messages: number, atATime: number, rounds: number, report: Report): Promise<Level['ways']> {
  const found: Record<keyof Level['ways'], Round[]> = { whole: [], publish: [], crypto: [] };
  for (let round = 1; round <= rounds; round += 1) {
    for (const name of ['whole', 'publish', 'crypto'] as const) found[name].push(await ways[name](messages, atATime));
    report(`${atATime} at a time: round ${round} of ${rounds} done`);
  }
  return { whole: figuresOf(found.whole), publish: figuresOf(found.publish), crypto: figuresOf(found.crypto) };
}

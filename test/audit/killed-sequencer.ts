import { mongo } from 'mongoose';
import { AuditStore } from '../../libs/audit/src/audit-store';
import { Sequencer } from '../../libs/audit/src/chain/sequencer';

const looksAtPending = { command: 'find', collection: 'audit_pending' };
const writesChain = { command: 'insert', collection: 'audit' };
const clearsPending = { command: 'delete', collection: 'audit_pending' };

/** Where it can die: about to read, about to write the chain, with the chain just written, about to take from pending, and with that just done. */
export const places = [
  { ...looksAtPending, event: 'commandStarted' },
  { ...writesChain, event: 'commandStarted' },
  { ...writesChain, event: 'commandSucceeded' },
  { ...clearsPending, event: 'commandStarted' },
  { ...clearsPending, event: 'commandSucceeded' },
] as const;

/** Run as a process of its own, without a lease: a sequencer that dies by SIGKILL at one of those places. Alive still after a minute, it gives up. */
async function main(): Promise<void> {
  const { MONGODB_URL: url = '', DATABASE: database = '', CHAIN: chain = '', PLACE = '' } = process.env;
  const place = places[Number(PLACE)];
  const client = new mongo.MongoClient(url, { ignoreUndefined: true, monitorCommands: true });
  const requests = new Set<number>();
  const died = () => process.kill(process.pid, 'SIGKILL');
  client.on('commandStarted', ({ commandName, command, requestId }) => {
    if (commandName !== place?.command || command[place.command] !== place.collection) return;
    if (place.event === 'commandStarted') died();
    requests.add(requestId);
  });
  client.on('commandSucceeded', ({ requestId }) => {
    if (requests.has(requestId)) died();
  });
  const sequencer = new Sequencer(new AuditStore(client.db(database)), chain);
  const end = Date.now() + 60_000;
  while (Date.now() < end) await sequencer.pass(new Date());
  process.exit(1);
}

if (require.main === module) void main();

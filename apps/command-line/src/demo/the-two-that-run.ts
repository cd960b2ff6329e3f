import { eastmere, northmoor } from '../made-up/authorities';
import { isAlive, readRun } from '../run/run-file';
import { type Side, sideOf } from './side';

/** Where a child comes from, and where they go. */
export interface Sides {
  readonly home: Side;
  readonly away: Side;
}

/** Northmoor and Eastmere, with everyone of the story signed in. Throws where they do not run, saying what to do. */
export async function theTwoThatRun(): Promise<Sides> {
  const run = readRun();
  if (run === undefined || !isAlive(run)) throw new Error('Custodian is not running: ./custodian start');
  if (!run.ready) throw new Error('Custodian is still being started.');
  const [home, away] = [northmoor, eastmere].map((authority) => ({ authority, gateway: run.gateways.find(({ authority: code }) => code === authority.code) }));
  if (!home?.gateway || !away?.gateway) throw new Error('A move needs two authorities, and only one is running: ./custodian stop, then ./custodian start without --only');
  return { home: await sideOf(home.authority, home.gateway.url), away: await sideOf(away.authority, away.gateway.url) };
}

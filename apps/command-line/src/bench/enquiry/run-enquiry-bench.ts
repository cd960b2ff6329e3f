import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname } from 'node:path';
import { signInAs } from '../../api/sign-in';
import { stateFile } from '../../project';
import { openHops } from '../hops/open-hops';
import type { PrivateAuthority } from '../private-authority';
import { loadChildren } from '../workload/load-children';
import { enquiriesRound } from './enquiries-round';
import { type Bench, type Level, measureLevel } from './level';
import { NoticeWatch } from './notice-delay';
import { recordOwnDoor } from './record-own-door';
import { reportLines } from './report';

export interface EnquiryBenchOptions {
  readonly callers: readonly number[];
  /** At least so many for each number of callers. */
  readonly enquiries: number;
  readonly children: number;
}

const rounds = 4;
/** Enquiries made before anything is measured, so that no process is still new to its work. */
const warmUp = 400;
const reportFile = stateFile('reports', 'bench-enquiry.json');

/** Measures whole enquiries beside their bare hops, prints the figures and keeps them as JSON. */
export async function runEnquiryBench(authority: PrivateAuthority, { callers, enquiries, children }: EnquiryBenchOptions): Promise<void> {
  const { deployment, mongo } = authority;
  const loaded = await loadChildren(await signInAs(deployment.gatewayUrl, 'custodian'), deployment.peopleFile, children);
  console.log(`  Record: ${loaded.children.filter(({ childId }) => childId !== null).length} children, ${loaded.children.filter(({ onPlan }) => onPlan).length} of them on a plan`);
  const clerk = await signInAs(deployment.gatewayUrl, 'duty-clerk');
  const watch = await NoticeWatch.start(mongo.url, `${deployment.authority}_notification`);
  const { hops, close } = await openHops(authority);
  try {
    const bench: Bench = { clerk, loaded, watch, hops, recordOwnDoor: await recordOwnDoor(deployment, loaded) };
    await enquiriesRound(clerk, loaded, watch, { callers: 8, count: warmUp, from: 0 });
    const levels: Level[] = [];
    for (const each of callers) {
      levels.push(await measureLevel(bench, each, rounds, enquiries));
      console.log(`  measured with ${each} at a time`);
    }
    console.log(['', ...reportLines(levels), '', ...surroundings()].join('\n'));
    keep(levels);
  } finally {
    await close();
    await watch.stop();
  }
}

function surroundings(): string[] {
  return [
    'Every step goes through the front door: two HTTP hops, two checks of the token.',
    'A notice’s delay runs from the confirmation’s own instant, before its commit, until a majority of MongoDB has the notice (seen by a change stream); one machine, one clock.',
    `${rounds} rounds of bare hops and enquiries in turn, on the same servers. ${cpus().length} processors, load ${loadavg().map((load) => load.toFixed(1)).join(' ')}, Node ${process.version}.`,
    `Kept as ${reportFile.slice(reportFile.indexOf('.custodian'))}.`,
  ];
}

function keep(levels: readonly Level[]): void {
  mkdirSync(dirname(reportFile), { recursive: true });
  writeFileSync(reportFile, `${JSON.stringify({ at: new Date().toISOString(), processors: cpus().length, load: loadavg(), node: process.version, rounds, levels }, null, 1)}\n`);
}

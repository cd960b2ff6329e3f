import { writeFile } from 'node:fs/promises';
import { findChildren, listAgencies, listWorkers, openCase, recordAgency, recordChild, recordConference, recordPlanElsewhere, recordWorker } from '@custodian/contracts';
import type { Client } from '../api/client';
import { agencies } from './agencies';
import { type ChildInput, madeUpChild } from './child';
import { madeUp } from './random';
import { aderyn, macsen } from './the-quillfeathers';
import { workers } from './workers';

const seed = 20_260_301;
const howMany = 40;
/** Ten by conference and the girl of the tour. */
const plans = 11;

/** What the demonstration's Record holds afterwards. */
export interface MadeUpSummary {
  readonly children: number;
  readonly withPlan: number;
  readonly loadedBefore: boolean;
}

/**
 * Loads the made-up authority through its own front door: directory, agencies, children, conferences. Does nothing where it was loaded before.
 * `peopleFile` gets which directory entry each made-up username has, for the sign-in service to say in its tokens.
 */
export async function loadMadeUpData(custodian: Client, peopleFile: string): Promise<MadeUpSummary> {
  const last = await custodian.call(findChildren, { authorityChildId: `NM-${100_000 + howMany}`, purpose: 'before-recording' });
  const workerIds = await loadDirectory(custodian, peopleFile);
  if (last.children.length > 0) return { children: howMany, withPlan: plans, loadedBefore: true };
  const keyWorker = workerIds['key-worker'] ?? '';
  const second = workerIds['second-key-worker'] ?? '';
  const children = madeUpChildren();
  for (const [index, child] of children.entries()) {
    const { childId, version } = await custodian.call(recordChild, child, { idempotencyKey: `made-up-child-${index}` });
    const leadWorkerId = index % 2 === 0 ? keyWorker : second;
    if (index === 0 || (index >= 2 && index < 12)) await startPlan(custodian, childId, leadWorkerId, index);
    else if (index < 18) await custodian.call(openCase, { childId, openedOn: '2026-01-12', leadWorkerId }, { ifMatch: version, idempotencyKey: `made-up-case-${index}` });
    else if (index === 18) await enterTemporaryResident(custodian, childId, version);
  }
  return { children: children.length, withPlan: plans, loadedBefore: false };
}

/** Loads who works here and the agencies, and gives each made-up username's entry in the directory of practitioners. */
export async function loadDirectory(custodian: Client, peopleFile: string): Promise<Record<string, string>> {
  const workerIds = await loadWorkers(custodian);
  await writeFile(peopleFile, JSON.stringify(workerIds));
  await loadAgencies(custodian);
  return workerIds;
}

function madeUpChildren(): ChildInput[] {
  const faker = madeUp(seed);
  return [aderyn, macsen, ...Array.from({ length: howMany - 2 }, (_, index) => madeUpChild(faker, index + 3))];
}

async function loadWorkers(custodian: Client): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const worker of workers) {
    const username = worker.authorityWorkerId ?? '';
    const known = await custodian.call(listWorkers, { authorityWorkerId: username });
    ids[username] = known.workers[0]?.workerId ?? (await custodian.call(recordWorker, worker)).workerId;
  }
  return ids;
}

async function loadAgencies(custodian: Client): Promise<void> {
  const known = await custodian.call(listAgencies, { limit: 500 });
  for (const agency of agencies) {
    if (!known.agencies.some(({ name }) => name === agency.name)) await custodian.call(recordAgency, agency);
  }
}

async function startPlan(custodian: Client, childId: string, leadWorkerId: string, index: number): Promise<void> {
  const gp = { name: 'Ottoline Marsh-Lund', role: 'GP', agency: 'Tanpits Surgery', phone: '0161 496 0102' };
  await custodian.call(recordConference, {
    kind: 'initial',
    heldOn: `2026-0${1 + (index % 6)}-12`,
    chair: { name: 'Odalys Marchbanks', role: 'Conference chair', agency: 'Northmoor Safeguarding Unit' },
    members: [gp, { name: 'Hale Underthorne', role: 'Detective constable', agency: 'Northmoor Police', phone: '0161 496 0160' }],
    decisions: [{ childId, decision: 'plan', categories: index % 3 === 0 ? ['neglect'] : ['emotional', 'physical'], leadWorkerId, coreGroup: [gp] }],
  }, { idempotencyKey: `made-up-conference-${index}` });
}

async function enterTemporaryResident(custodian: Client, childId: string, version: number): Promise<void> {
  await custodian.call(recordPlanElsewhere, {
    childId,
    basis: 'temporary-resident',
    informationReceivedOn: '2026-06-01',
    homeAuthority: { name: 'Eastmere', custodianPhone: '0161 496 0240', keyWorkerName: 'Caspian Thrale', keyWorkerPhone: '0161 496 0241' },
    addressHere: { kind: 'temporary', lines: ['3 Weir Court', 'Northmoor'], postcode: 'ZZ99 4AB', from: '2026-06-01' },
  }, { ifMatch: version, idempotencyKey: 'made-up-temporary-resident' });
}

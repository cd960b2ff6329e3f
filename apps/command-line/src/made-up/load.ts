import { writeFile } from 'node:fs/promises';
import { findChildren, listAgencies, listWorkers, openCase, recordAgency, recordChild, recordConference, recordPlanElsewhere, recordWorker } from '@custodian/contracts';
import type { Client } from '../api/client';
import { madeUpPeople } from '../sign-in/sign-in';
import { agenciesOf } from './agencies';
import { eastmere, type MadeUpAuthority, northmoor, officeNumber } from './authorities';
import { type ChildInput, madeUpChild } from './child';
import { madeUp } from './random';
import { workersOf } from './workers';

/** What a made-up Record holds afterwards. */
export interface MadeUpSummary {
  readonly children: number;
  readonly withPlan: number;
  readonly loadedBefore: boolean;
}

/**
 * Loads a made-up authority through its own front door: directory, agencies, children, conferences. Does nothing where it was loaded before.
 * `peopleFile` gets which directory entry each made-up username has, for the sign-in service to say in its tokens.
 */
export async function loadMadeUpData(custodian: Client, peopleFile: string, authority = northmoor): Promise<MadeUpSummary> {
  const { plans, cases, initials } = authority;
  const last = await custodian.call(findChildren, { authorityChildId: `${initials}-${100_000 + authority.children}`, purpose: 'before-recording' });
  const workerIds = await loadDirectory(custodian, peopleFile, authority);
  const summary = { children: authority.children, withPlan: plans };
  if (last.children.length > 0) return { ...summary, loadedBefore: true };
  const keyWorker = workerIds['key-worker'] ?? '';
  const second = workerIds['second-key-worker'] ?? '';
  const chair = (await madeUpPeople(custodian.gatewayUrl)).find(({ role }) => role === 'chair')?.name ?? '';
  for (const [index, child] of madeUpChildren(authority).entries()) {
    const { childId, version } = await custodian.call(recordChild, child, { idempotencyKey: `made-up-child-${index}` });
    const leadWorkerId = index % 2 === 0 ? keyWorker : second;
    if (index === 0 || (index >= 2 && index <= plans)) await startPlan(custodian, childId, { authority, chair, leadWorkerId, index });
    else if (index <= plans + cases) await custodian.call(openCase, { childId, openedOn: '2026-01-12', leadWorkerId }, { ifMatch: version, idempotencyKey: `made-up-case-${index}` });
    else if (authority === northmoor && index === plans + cases + 1) await enterTemporaryResident(custodian, childId, version);
  }
  return { ...summary, loadedBefore: false };
}

/** Loads who works here and the agencies, and gives each made-up username's entry in the directory of practitioners. */
export async function loadDirectory(custodian: Client, peopleFile: string, authority = northmoor): Promise<Record<string, string>> {
  const workerIds = await loadWorkers(custodian, authority);
  await writeFile(peopleFile, JSON.stringify(workerIds));
  await loadAgencies(custodian, authority);
  return workerIds;
}

function madeUpChildren(authority: MadeUpAuthority): ChildInput[] {
  const { seed, told, children } = authority;
  const faker = madeUp(seed);
  return [...told, ...Array.from({ length: children - told.length }, (_, index) => madeUpChild(faker, told.length + index + 1, authority))];
}

async function loadWorkers(custodian: Client, authority: MadeUpAuthority): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const worker of workersOf(authority, await madeUpPeople(custodian.gatewayUrl))) {
    const username = worker.authorityWorkerId ?? '';
    const known = await custodian.call(listWorkers, { authorityWorkerId: username });
    ids[username] = known.workers[0]?.workerId ?? (await custodian.call(recordWorker, worker)).workerId;
  }
  return ids;
}

async function loadAgencies(custodian: Client, authority: MadeUpAuthority): Promise<void> {
  const known = await custodian.call(listAgencies, { limit: 500 });
  for (const agency of agenciesOf(authority)) {
    if (!known.agencies.some(({ name }) => name === agency.name)) await custodian.call(recordAgency, agency);
  }
}

interface Plan {
  readonly authority: MadeUpAuthority;
  readonly chair: string;
  readonly leadWorkerId: string;
  readonly index: number;
}

async function startPlan(custodian: Client, childId: string, { authority, chair, leadWorkerId, index }: Plan): Promise<void> {
  const { name, districts: [district] } = authority;
  const gp = { name: 'Ottoline Marsh-Lund', role: 'GP', agency: `${district} Surgery`, phone: officeNumber(authority, '02') };
  await custodian.call(recordConference, {
    kind: 'initial',
    heldOn: `2026-0${1 + (index % 6)}-12`,
    chair: { name: chair, role: 'Conference chair', agency: `${name} Safeguarding Unit` },
    members: [gp, { name: 'Hale Underthorne', role: 'Detective constable', agency: `${name} Police`, phone: officeNumber(authority, '60') }],
    decisions: [{ childId, decision: 'plan', categories: index % 3 === 0 ? ['neglect'] : ['emotional', 'physical'], leadWorkerId, coreGroup: [gp] }],
  }, { idempotencyKey: `made-up-conference-${index}` });
}

async function enterTemporaryResident(custodian: Client, childId: string, version: number): Promise<void> {
  await custodian.call(recordPlanElsewhere, {
    childId,
    basis: 'temporary-resident',
    informationReceivedOn: '2026-06-01',
    homeAuthority: { name: eastmere.name, custodianPhone: officeNumber(eastmere, '40'), keyWorkerName: 'Caspian Thrale', keyWorkerPhone: officeNumber(eastmere, '11') },
    addressHere: { kind: 'temporary', lines: ['3 Weir Court', 'Northmoor'], postcode: 'ZZ99 4AB', from: '2026-06-01' },
  }, { ifMatch: version, idempotencyKey: 'made-up-temporary-resident' });
}

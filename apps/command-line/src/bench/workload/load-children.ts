import { listAgencies, recordChild, recordConference } from '@custodian/contracts';
import type { Client } from '../../api/client';
import { madeUpChild } from '../../made-up/child';
import { loadDirectory } from '../../made-up/load';
import { madeUp } from '../../made-up/random';
import { atOnce } from '../at-once';
import { type AskedAbout, describedAs } from './asked-about';
import type { Ringing } from './steps';

/** What an authority holds before enquiries are made of it. */
export interface Loaded {
  readonly ringing: Ringing;
  /** In turn on a plan, known without one, and not known. */
  readonly children: readonly AskedAbout[];
}

const callersAtOnce = 24;
const seed = 20_260_214;
const gp = { name: 'Ottoline Marsh-Lund', role: 'GP', agency: 'Tanpits Surgery', phone: '0161 496 0102' };
const chair = { name: 'Philippa Ostrander-Vale', role: 'Conference chair', agency: 'Northmoor Safeguarding Unit' };

/** Puts made-up children on the Record through the front door: of every three one on a plan, one without, and one more that is left out. */
export async function loadChildren(custodian: Client, peopleFile: string, count: number): Promise<Loaded> {
  const workerIds = await loadDirectory(custodian, peopleFile);
  const faker = madeUp(seed);
  const made = Array.from({ length: count }, (_, index) => madeUpChild(faker, index + 1));
  const ids = await atOnce(callersAtOnce, made, async (child, index) => (index % 3 === 2 ? null : (await custodian.call(recordChild, child)).childId));
  const children = made.map((child, index): AskedAbout => ({ described: describedAs(child), childId: ids[index] ?? null, onPlan: index % 3 === 0 }));
  await startPlans(custodian, workerIds['key-worker'] ?? '', children.flatMap(({ childId, onPlan }) => (onPlan && childId !== null ? [childId] : [])));
  return { ringing: await ringingHospital(custodian), children };
}

/** Twenty children to a conference. */
async function startPlans(custodian: Client, leadWorkerId: string, childIds: readonly string[]): Promise<void> {
  const conferences = Array.from({ length: Math.ceil(childIds.length / 20) }, (_, index) => childIds.slice(index * 20, index * 20 + 20));
  await atOnce(4, conferences, (together) =>
    custodian.call(recordConference, {
      kind: 'initial',
      heldOn: '2026-02-12',
      chair,
      members: [gp],
      decisions: together.map((childId) => ({ childId, decision: 'plan' as const, categories: ['neglect' as const], leadWorkerId, coreGroup: [gp] })),
    }));
}

/** The hospital of the directory, and the number it is rung back on. */
export async function ringingHospital(custodian: Client): Promise<Ringing> {
  const { agencies } = await custodian.call(listAgencies, { limit: 500 });
  const hospital = agencies.find(({ kind, onSafeguardingBoard }) => kind === 'health' && onSafeguardingBoard);
  const [number] = hospital?.numbers ?? [];
  if (hospital === undefined || number === undefined) throw new Error('the directory has no hospital');
  return { agencyId: hospital.agencyId, numberId: number.numberId };
}

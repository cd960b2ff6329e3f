import { randomUUID } from 'node:crypto';
import { listAgencies, listEarlierEnquiries, recordCallBack, recordEnquiry } from '@custodian/contracts';
import { mongo } from 'mongoose';
import { CallRefused, type Client } from '../../api/client';
import { signInAs } from '../../api/sign-in';
import { loadDirectory } from '../../made-up/load';
import { quantile } from '../enquiry/samples';
import { madeUpSet } from '../matching/made-up/made-up-set';
import type { AskedAbout } from '../matching/test-set';
import type { PrivateAuthority } from '../private-authority';
import { type Ringing, theCall } from '../workload/steps';

export interface EarlierBenchOptions {
  /** How many there are already. */
  readonly enquiries: number;
  /** How many are recorded and looked up beside them. */
  readonly lookUps: number;
  readonly seed: number;
}

interface Row {
  readonly _id: string;
  readonly reference: string;
  readonly receivedAt: Date;
  readonly steps: readonly [{ readonly subjects: readonly object[] }];
}

const dayMs = 86_400_000;
const eachAskedAbout = 4;

/** Measures, through the front door, how long it takes to be told of earlier enquiries, and which of those about the same child are told. Each child is described anew each time. */
export async function runEarlierBench({ deployment, mongo: { url } }: PrivateAuthority, { enquiries, lookUps, seed }: EarlierBenchOptions): Promise<string[]> {
  await loadDirectory(await signInAs(deployment.gatewayUrl, 'custodian'), deployment.peopleFile);
  const clerk = await signInAs(deployment.gatewayUrl, 'duty-clerk');
  const [agency] = (await clerk.call(listAgencies, { limit: 1 })).agencies;
  const ringing: Ringing = { agencyId: agency?.agencyId ?? '', numberId: agency?.numbers[0]?.numberId ?? '' };
  const { asked } = madeUpSet({ people: Math.ceil(enquiries / eachAskedAbout), enquiries: enquiries + lookUps }, seed);
  const askedBefore = await putBefore(`${deployment.authority}_enquiry`, url, { clerk, ringing, asked: asked.slice(0, enquiries) });
  await deployment.service('enquiry-service').restart();
  const took: number[] = [];
  const count = { looked: 0, before: 0, told: 0, wrong: 0 };
  for (const about of asked.slice(enquiries)) {
    const enquiryId = await rungBack(clerk, ringing, about);
    if (enquiryId === undefined) continue;
    const began = performance.now();
    const { subjects } = await clerk.call(listEarlierEnquiries, { enquiryId });
    took.push(performance.now() - began);
    const before = new Set(about.matchIds.flatMap((child) => askedBefore.get(child) ?? []));
    const told = (subjects[0]?.earlier ?? []).filter(({ relation }) => relation === 'likely-same-child');
    const right = told.filter((each) => before.has(each.enquiryId)).length;
    count.looked += 1;
    count.before += before.size;
    count.told += right;
    count.wrong += told.length - right;
  }
  return [
    `${count.looked} look-ups among ${enquiries} earlier enquiries, through the front door: p50 ${quantile(took, 0.5).toFixed(1)} ms, p99 ${quantile(took, 0.99).toFixed(1)} ms`,
    `Earlier enquiries about the same child: ${count.before}, told by the description ${count.told} (${((100 * count.told) / count.before).toFixed(1)} %); told wrongly ${count.wrong}`,
  ];
}

/** Puts enquiries into the database as if they had been taken over the last eleven months; gives those about each child. */
async function putBefore(database: string, url: string, { clerk, ringing, asked }: { readonly clerk: Client; readonly ringing: Ringing; readonly asked: readonly AskedAbout[] }): Promise<ReadonlyMap<string, string[]>> {
  const { enquiryId } = await clerk.call(recordEnquiry, theCall(ringing, { childId: null, onPlan: false, described: { familyName: 'Quillfeather' } }, 'An enquiry to make others from'));
  const client = new mongo.MongoClient(url);
  const of = new Map<string, string[]>();
  try {
    const rows = client.db(database).collection<Row>('enquiries');
    const one = await rows.findOne({ _id: enquiryId });
    if (!one) throw new Error('the enquiry is not there');
    await rows.insertMany(asked.map(({ matchIds, sought }, at) => {
      const _id = randomUUID();
      for (const child of matchIds) of.set(child, [...(of.get(child) ?? []), _id]);
      const receivedAt = new Date(Date.now() - (330 * dayMs * (asked.length - at)) / asked.length);
      return { ...one, _id, reference: `E-${_id}`, receivedAt, steps: [{ ...one.steps[0], subjects: [{ subjectId: randomUUID(), ...sought }] }] as const };
    }));
  } finally {
    await client.close();
  }
  return of;
}

/** Records an enquiry and rings back; undefined for what no desk would take down. */
async function rungBack(clerk: Client, ringing: Ringing, { id, sought }: AskedAbout): Promise<string | undefined> {
  try {
    const { enquiryId, version } = await clerk.call(recordEnquiry, theCall(ringing, { childId: null, onPlan: false, described: sought }, id));
    await clerk.call(recordCallBack, { enquiryId, numberId: ringing.numberId, outcome: 'reached', spokeTo: 'Imogen Hathersage-Poole' }, { ifMatch: version });
    return enquiryId;
  } catch (thrown) {
    if (thrown instanceof CallRefused && thrown.status < 500) return undefined;
    throw thrown;
  }
}

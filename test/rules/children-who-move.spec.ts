import { randomUUID } from 'node:crypto';
import {
  caseHeld, type ChildParticulars, getChild, getChildForMove, getChildHistory, includeFromElsewhere, listChildrenWithPlan, listDue, listLikelyDuplicates, listNoticesOfEnquiry, proposeMerge, proposePlanCorrection, recordPlacedElsewhere, removalCleared, stayEnded,
} from '@custodian/contracts';
import type { z } from 'zod';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { approve } from '../second-person/steps';
import { type Authority, ownAuthority, workerOf } from './authority';
import { childWithPlan, gp, hold, knownChild, planFor, someChild } from './children';
import { describedAs, type Enquiry, saidIn, wholeEnquiry } from './enquiry-steps';
import { refusalOf } from './refusal';
import { TransferService } from './transfer-service';

let authority: Authority;
let transfer: TransferService;
beforeAll(async () => {
  authority = await ownAuthority();
  transfer = await TransferService.of(authority);
}, 120_000);
afterAll(async () => {
  await transfer.leave();
  await authority.stop();
});

const homeAuthority = { code: 'eastmere', name: 'Eastmere', custodianPhone: '0161 496 0240', keyWorkerName: 'Caspian Thrale', keyWorkerPhone: '0161 496 0241' };
const addressHere = { kind: 'temporary' as const, lines: ['3 Weir Court', 'Northmoor'], postcode: 'ZZ99 4AB', from: '2026-06-01' };
const addressAtHome = { kind: 'home' as const, lines: ['2 Saltings Lane', 'Eastmere'], postcode: 'ZZ98 1AB', from: '2024-05-01' };
const entry = (childId: string) => authority.custodian.call(getChild, { childId });
const listed = async (on: string, childId: string) => (await authority.custodian.call(listChildrenWithPlan, { on, limit: 500 })).children.find((one) => one.childId === childId);

function particularsOf(child = someChild()): z.input<typeof ChildParticulars> {
  const { authorityChildId: _id, addresses: _addresses, openCase: _case, placedBy: _placed, ...particulars } = child;
  return particulars;
}

const include = (moveId: string, more: object = {}) =>
  transfer.asks(includeFromElsewhere, { moveId, basis: 'temporary-resident', informationReceivedOn: '2026-06-01', homeAuthority, particulars: particularsOf(), addressHere, addressAtHome, ...more });
const cleared = (childId: string, planId: string, moveId: string, more: object = {}) =>
  ({ childId, planId, moveId, conferenceOn: '2026-05-12', minutesReceivedOn: '2026-05-20', by: 'eastmere', authorityName: 'Eastmere', outcome: 'plan' as const, ...more });
const holding = (childId: string, moveId: string, more: object = {}) =>
  ({ childId, moveId, by: 'eastmere', authorityName: 'Eastmere', custodianPhone: '0161 496 0240', from: '2026-05-12T10:00:00.000Z', ...more });

async function planOf(childId: string) {
  const plan = (await entry(childId)).plans.at(-1);
  if (!plan) throw new Error('the child has no plan');
  return plan;
}

/** Waits until what was said before of a child is through: it is said in the same lane, and changes the entry. */
async function untilHeard(childId: string): Promise<void> {
  const moveId = randomUUID();
  await transfer.says(caseHeld, holding(childId, moveId, { from: new Date().toISOString(), by: authority.deployment.authority, authorityName: 'Northmoor' }));
  await eventually(async () => (await entry(childId)).caseHoldings?.some((each) => each.moveId === moveId) || undefined);
}

describe('a child with a plan elsewhere who moves in', () => {
  it.each(['temporary-resident', 'pending-moving-in-conference'] as const)('REC-05 is on the Record as %s with both addresses and the key worker there, once for a move', async (basis) => {
    const moveId = randomUUID();
    const particulars = particularsOf();
    const input = { basis, particulars, ...(basis === 'pending-moving-in-conference' && { addressHere: { ...addressHere, kind: 'home' as const } }) };
    const all = await Promise.all([include(moveId, input), include(moveId, input), include(moveId, input)]);
    const { childId, planId } = all[0];
    for (const each of all) expect(each).toMatchObject({ childId, planId });
    expect(await entry(childId)).toMatchObject({ names: particulars.names, plans: [{ planId, basis, from: '2026-06-01', homeAuthority, moveId }], version: 1 });
    expect((await entry(childId)).addresses.map((address) => ('lines' in address ? address.lines[0] : ''))).toEqual(expect.arrayContaining(['3 Weir Court', '2 Saltings Lane']));
    expect(await listed('2026-06-02', childId)).toMatchObject({ basis, homeAuthority, caseHeldBy: { code: 'eastmere', keyWorkerName: 'Caspian Thrale', since: '2026-06-01' } });
    expect(await include(moveId, { ...input, homeAuthority: { ...homeAuthority, keyWorkerName: 'Ottilie Vance' } })).toMatchObject({ childId, planId, version: 2, entry: 'known' });
    expect(await planOf(childId)).toMatchObject({ homeAuthority: { keyWorkerName: 'Ottilie Vance' } });
  });

  it('REC-05 has the entry the Record certainly has already, and never a second plan of this authority’s own', async () => {
    const known = await knownChild(authority);
    const same = particularsOf(known.child);
    const found = await include(randomUUID(), { particulars: same });
    expect(found).toMatchObject({ childId: known.childId, entry: 'known' });
    expect((await entry(known.childId)).authorityChildId).toBe(known.child.authorityChildId);
    const own = await childWithPlan(authority, '2026-02-12');
    expect(await refusalOf(include(randomUUID(), { particulars: particularsOf(own.child) }))).toBe('409 plan-already-current');
    expect((await entry(own.childId)).plans).toHaveLength(1);
  });

  it('REC-05 goes to the likely duplicates where the Record may have the child, and is on it meanwhile', async () => {
    const name = { kind: 'legal' as const, given: 'Aderyn', family: 'Quillfeather' };
    const known = await knownChild(authority, { nhsNumber: undefined, names: [name], birth: { dateOfBirth: '2019-03-04' }, sex: 'female' });
    const { nhsNumber: _, ...particulars } = { ...particularsOf(known.child), names: [{ ...name, given: 'Aderin' }], birth: { dateOfBirth: '2019-04-03' } };
    const { childId, entry: found } = await include(randomUUID(), { particulars });
    expect(found).toBe('new');
    expect(await listed('2026-06-02', childId)).toMatchObject({ basis: 'temporary-resident' });
    await eventually(async () => {
      const { pairs } = await authority.custodian.call(listLikelyDuplicates, { limit: 200 });
      return pairs.some(({ children }) => [known.childId, childId].every((id) => children.some((child) => child.childId === id))) || undefined;
    });
  });

  it('REC-05 goes from a stay to a move for good, and has a plan of this authority’s own when the moving-in conference says so; the case is theirs until it is let go', async () => {
    const stay = randomUUID();
    const particulars = particularsOf();
    const { childId, planId } = await include(stay, { particulars });
    const forGood = await include(randomUUID(), { particulars, basis: 'pending-moving-in-conference', informationReceivedOn: '2026-06-12', addressHere: { ...addressHere, kind: 'home', from: '2026-06-12' } });
    expect(forGood).toMatchObject({ childId, entry: 'known' });
    expect((await entry(childId)).plans).toMatchObject([{ planId, to: '2026-06-12', stayEnded: { because: 'moved-permanently' } }, { planId: forGood.planId, basis: 'pending-moving-in-conference', from: '2026-06-12' }]);
    const { moveId = '' } = await planOf(childId);
    await transfer.says(caseHeld, holding(childId, moveId, { from: '2026-06-12T09:00:00.000Z' }));
    await eventually(async () => ((await entry(childId)).caseHoldings ? true : undefined));
    await hold(authority, 'moving-in', '2026-07-01', planFor(authority, childId));
    expect(await listed('2026-07-02', childId)).toMatchObject({ basis: 'conference', caseHeldBy: { code: 'eastmere' } });
    await transfer.says(stayEnded, { childId, planId: forGood.planId, moveId, on: '2026-07-05', because: 'moved-on' });
    await transfer.says(caseHeld, holding(childId, moveId, { by: authority.deployment.authority, authorityName: 'Northmoor', from: '2026-07-03T09:00:00.000Z' }));
    await eventually(async () => ((await entry(childId)).caseHoldings?.length === 2 ? true : undefined));
    expect(await listed('2026-07-05', childId)).toMatchObject({ basis: 'conference' });
    expect(await listed('2026-07-05', childId)).not.toHaveProperty('caseHeldBy');
    expect((await entry(childId)).plans[1]).toMatchObject({ to: '2026-07-01' });
  });

  it('REC-11 leaves it only when the stay is said to have ended: no conference of another kind, no second persons', async () => {
    const { childId, planId } = await include(randomUUID());
    expect(await refusalOf(hold(authority, 'review', '2026-06-10', { childId, decision: 'end', reason: 'Gone home' }))).toBe('409 no-current-plan');
    expect(await refusalOf(hold(authority, 'initial', '2026-06-10', planFor(authority, childId)))).toBe('409 plan-already-current');
    const correction = authority.custodian.call(proposePlanCorrection, { childId, planId, correction: 'ended-on', to: '2026-06-10', reason: 'Gone home' }, { ifMatch: 1 });
    expect(await refusalOf(correction)).toBe('409 stay-ends-only-by-its-move');
    const { moveId = '' } = await planOf(childId);
    await transfer.says(removalCleared, cleared(childId, planId, moveId));
    await untilHeard(childId);
    expect((await planOf(childId)).to).toBeUndefined();
    await transfer.says(stayEnded, { childId, planId, moveId, on: '2026-06-20', because: 'returned-home' });
    await eventually(async () => ((await planOf(childId)).to === '2026-06-20' ? true : undefined));
    expect(await planOf(childId)).toMatchObject({ stayEnded: { moveId, because: 'returned-home' } });
    expect((await entry(childId)).addresses.find(({ kind }) => kind === 'temporary')).toMatchObject({ to: '2026-06-20' });
    expect(await listed('2026-06-19', childId)).toBeDefined();
    expect(await listed('2026-06-20', childId)).toBeUndefined();
  });
});

describe('a child of this Record who moves away', () => {
  it('MOV-26 leaves it when the conference there was held and its minutes have come, by the event that says so and by nothing else', async () => {
    const { childId } = await childWithPlan(authority, '2026-02-12');
    const { planId } = await planOf(childId);
    const moveId = randomUUID();
    expect(await refusalOf(hold(authority, 'moving-in', '2026-05-12', { childId, decision: 'end', reason: 'Moved to Eastmere' }))).toBe('409 plan-ends-only-by-review-conference');
    expect(await refusalOf(hold(authority, 'moving-in', '2026-05-12', { childId, decision: 'no-plan', reason: 'Moved to Eastmere' }))).toBe('409 plan-already-current');
    for (const early of [{ minutesReceivedOn: '2026-05-11' }, { conferenceOn: '2026-02-11' }, { planId: randomUUID() }]) await transfer.says(removalCleared, cleared(childId, planId, moveId, early));
    await transfer.says(stayEnded, { childId, planId, moveId, on: '2026-05-20', because: 'moved-on' });
    await untilHeard(childId);
    expect((await planOf(childId)).to).toBeUndefined();
    await transfer.says(removalCleared, cleared(childId, planId, moveId));
    await eventually(async () => ((await planOf(childId)).to === undefined ? undefined : true));
    expect(await planOf(childId)).toMatchObject({ to: '2026-05-20', removal: { moveId, code: 'eastmere', authority: 'Eastmere', conferenceOn: '2026-05-12', minutesReceivedOn: '2026-05-20', outcome: 'plan' } });
    expect(await listed('2026-05-19', childId)).toMatchObject({ planId });
    expect(await listed('2026-05-20', childId)).toBeUndefined();
  });

  it('REC-11 stays as history with every version before, findable, and with nothing due any more', async () => {
    const { childId, child } = await childWithPlan(authority, '2026-02-12');
    const { planId } = await planOf(childId);
    const dueOf = async () => (await authority.custodian.call(listDue, { limit: 500 })).due.filter((each) => each.childId === childId);
    await eventually(async () => ((await dueOf()).length > 0 ? true : undefined));
    await transfer.says(removalCleared, cleared(childId, planId, randomUUID()));
    await eventually(async () => ((await dueOf()).length === 0 ? true : undefined));
    const { changes } = await authority.custodian.call(getChildHistory, { childId });
    expect(changes[0]).toMatchObject({ change: 'transfer.removal-cleared', changedOn: '2026-05-20', recordedBy: 'service:transfer-service' });
    expect(changes[1]?.child.plans[0]?.to).toBeUndefined();
    expect((await include(randomUUID(), { particulars: particularsOf(child) })).childId).toBe(childId);
  });

  it('MOV-26 is corrected by the same move, and by no other; what comes twice does nothing, and what comes early waits', async () => {
    const { childId } = await childWithPlan(authority, '2026-02-12');
    const { planId } = await planOf(childId);
    const moveId = randomUUID();
    const said = await transfer.says(removalCleared, cleared(childId, planId, moveId));
    await transfer.says(removalCleared, cleared(childId, planId, moveId, { minutesReceivedOn: '2026-05-26', outcome: 'no-plan' }));
    await transfer.says(removalCleared, cleared(childId, planId, moveId), said);
    await transfer.says(removalCleared, cleared(childId, planId, randomUUID(), { minutesReceivedOn: '2026-05-29' }));
    await untilHeard(childId);
    expect(await planOf(childId)).toMatchObject({ to: '2026-05-26', removal: { moveId, outcome: 'no-plan' } });
    const other = await childWithPlan(authority, '2026-02-12');
    const early = transfer.later(caseHeld, holding(other.childId, moveId));
    await transfer.says(caseHeld, holding(other.childId, moveId, { by: 'westmere', authorityName: 'Westmere', from: '2026-05-14T10:00:00.000Z' }));
    await early();
    await eventually(async () => ((await entry(other.childId)).caseHoldings?.length === 2 ? true : undefined));
    expect((await entry(other.childId)).caseHoldings?.map(({ code }) => code)).toEqual(['eastmere', 'westmere']);
  });

  it('MOV-02 stays on the Record while away for a time, with where and whom to ring there, until they are back', async () => {
    const { childId } = await childWithPlan(authority, '2026-02-12');
    const moveId = randomUUID();
    const placed = { childId, moveId, basis: 'temporary' as const, code: 'eastmere', authority: 'Eastmere', custodianPhone: '0161 496 0240', keyWorkerName: 'Caspian Thrale', keyWorkerPhone: '0161 496 0241', from: '2026-06-01' };
    const address = { ...addressHere, lines: ['9 Estuary Road', 'Eastmere'] };
    const { version } = await transfer.asks(recordPlacedElsewhere, { ...placed, address });
    expect((await transfer.asks(recordPlacedElsewhere, { ...placed, address })).version).toBe(version);
    expect(await listed('2026-06-02', childId)).toMatchObject({ basis: 'conference', away: placedWithout(placed) });
    expect(await transfer.asks(getChildForMove, { childId })).toMatchObject({ away: { moveId }, currentPlan: { coreGroup: [gp] }, conferences: [{ kind: 'initial', members: [gp] }], leadSocialWorker: { name: 'Ianthe Brockhollow' } });
    await transfer.asks(recordPlacedElsewhere, { ...placed, to: '2026-06-15' });
    expect(await listed('2026-06-15', childId)).not.toHaveProperty('away');
    expect((await entry(childId)).addresses.find(({ kind }) => kind === 'temporary')).toMatchObject({ to: '2026-06-15' });
  });
});

function placedWithout<T extends { childId: string }>({ childId: _, ...placed }: T) {
  return placed;
}

describe('the list of children with a plan', () => {
  it('REC-02 shows those placed here by others, with the basis and who holds the case, on any date, and can be narrowed to them', async () => {
    const own = await childWithPlan(authority, '2025-02-12');
    const placed = await childWithPlan(authority, '2025-02-12', { placedBy: { name: 'Westmere', contact: 'Odile Farrant', phone: '0161 496 0250' } });
    const here = await include(randomUUID(), { informationReceivedOn: '2026-03-02' });
    const { moveId = '' } = await planOf(here.childId);
    await transfer.says(caseHeld, holding(here.childId, moveId, { from: '2026-03-02T09:00:00.000Z' }));
    await transfer.says(caseHeld, holding(here.childId, moveId, { by: authority.deployment.authority, authorityName: 'Northmoor', from: '2026-04-10T09:00:00.000Z' }));
    await eventually(async () => ((await entry(here.childId)).caseHoldings?.length === 2 ? true : undefined));
    const on = async (day: string, placedHereByOthers?: string) =>
      (await authority.custodian.call(listChildrenWithPlan, { on: day, limit: 500, ...(placedHereByOthers && { placedHereByOthers }) })).children.filter(({ childId }) => [own, placed, here].some((one) => one.childId === childId));
    const ids = (found: { childId: string }[]) => found.map(({ childId }) => childId).sort();
    expect(ids(await on('2026-03-03'))).toEqual(ids([own, placed, here]));
    expect(ids(await on('2026-03-03', 'true'))).toEqual(ids([placed, here]));
    expect(ids(await on('2026-03-03', 'false'))).toEqual(ids([own]));
    expect(ids(await on('2026-03-01', 'true'))).toEqual(ids([placed]));
    const lineOf = async (day: string) => (await on(day, 'true')).find(({ childId }) => childId === here.childId);
    expect(await lineOf('2026-04-09')).toMatchObject({ basis: 'temporary-resident', homeAuthority, caseHeldBy: { code: 'eastmere', since: '2026-03-02' } });
    expect(await lineOf('2026-04-10')).not.toHaveProperty('caseHeldBy');
  });
});

describe('the answer about a child whose case another authority holds', () => {
  const toldOf = (enquiry: Enquiry) =>
    eventually(async () => {
      const { notices } = await authority.clerk.call(listNoticesOfEnquiry, { enquiryId: enquiry.enquiryId });
      return notices.some(({ recipientId }) => recipientId === 'office:designated-manager') ? notices : undefined;
    });

  it('MOV-42 names, of a child here for a time, the authority and the key worker there; the designated manager here is told (ENQ-06)', async () => {
    const child = someChild();
    const { childId } = await include(randomUUID(), { particulars: particularsOf(child) });
    const enquiry = await wholeEnquiry(authority.clerk, { ...describedAs(child), addressLines: addressHere.lines, postcode: addressHere.postcode });
    expect(enquiry.answer?.scripts).toMatchObject([{ kind: 'plan', childId }]);
    expect(saidIn(enquiry)).toMatch(/here as a temporary resident: Eastmere holds the plan and the case\. Ring the lead social worker there, Caspian Thrale, telephone 0161 496 0241, or the designated manager there, telephone 0161 496 0240/u);
    expect(await toldOf(enquiry)).toMatchObject([{ kind: 'child-enquired-about', because: 'plan', childId }]);
  });

  it('ENQ-06 names both, of a child with a plan here whose case was handed over, and tells both', async () => {
    const { childId, child } = await childWithPlan(authority, '2026-02-12');
    const moveId = randomUUID();
    await transfer.asks(recordPlacedElsewhere, { childId, moveId, basis: 'permanent', code: 'eastmere', authority: 'Eastmere', custodianPhone: '0161 496 0240', keyWorkerName: 'Ottilie Vance', keyWorkerPhone: '0161 496 0242', from: '2026-05-01' });
    await transfer.says(caseHeld, holding(childId, moveId));
    await eventually(async () => ((await entry(childId)).caseHoldings ? true : undefined));
    const enquiry = await wholeEnquiry(authority.clerk, describedAs(child));
    expect(saidIn(enquiry)).toMatch(/has moved to the area of Eastmere, and remains on the Record here until the conference there\. Eastmere has held the case since 12 May 2026\. Ring the lead social worker there, Ottilie Vance, telephone 0161 496 0242.*The lead social worker is Ianthe Brockhollow/u);
    const notices = await toldOf(enquiry);
    expect(notices.map(({ toWorkerId }) => toWorkerId)).toContain(workerOf(authority, 'key-worker'));
  });

  it('MOV-26 says of a child who has moved away what was decided where, and whom to ring there', async () => {
    const { childId, child } = await childWithPlan(authority, '2026-02-12');
    const { planId } = await planOf(childId);
    const moveId = randomUUID();
    await transfer.says(caseHeld, holding(childId, moveId));
    await transfer.says(removalCleared, cleared(childId, planId, moveId));
    await eventually(async () => ((await planOf(childId)).to === undefined ? undefined : true));
    const enquiry = await wholeEnquiry(authority.clerk, describedAs(child));
    expect(saidIn(enquiry)).toMatch(/is not the subject of a child protection plan here\. The conference in Eastmere on 12 May 2026 decided on a child protection plan there\. Eastmere has held the case since 12 May 2026\. Ring the designated manager there, telephone 0161 496 0240/u);
    expect(await toldOf(enquiry)).toMatchObject(expect.arrayContaining([expect.objectContaining({ childId, because: 'open-case' })]));
  });
});

describe('an entry joined into another meanwhile', () => {
  it('REC-11 is found by what is said of the entry that is history', async () => {
    const kept = await knownChild(authority, { nhsNumber: undefined });
    const moveId = randomUUID();
    const { childId: mergedChildId, planId } = await include(moveId);
    const [one, other] = [await entry(kept.childId), await entry(mergedChildId)];
    const proposal = await authority.custodian.call(proposeMerge, { childId: kept.childId, mergedChildId, mergedVersion: other.version, reason: 'The same child' }, { ifMatch: one.version });
    await approve(authority.secondCustodian, proposal);
    await transfer.says(caseHeld, holding(mergedChildId, moveId));
    await transfer.says(stayEnded, { childId: mergedChildId, planId, moveId, on: '2026-06-20', because: 'returned-home' });
    await eventually(async () => ((await planOf(kept.childId)).to === '2026-06-20' ? true : undefined));
    expect((await entry(kept.childId)).caseHoldings).toMatchObject([{ code: 'eastmere', moveId }]);
    expect(await include(moveId)).toMatchObject({ childId: kept.childId, planId });
    expect(await transfer.asks(getChildForMove, { childId: mergedChildId })).toMatchObject({ childId: kept.childId });
  });
});

import { changeAgency, type OutputOf, proposeCallBackNumber, recordAgency, recordCallBack, recordEnquiry } from '@custodian/contracts';
import { mongo } from 'mongoose';
import { type Authority, ownAuthority } from '../rules/authority';
import { someChild } from '../rules/children';
import { aCallFromTheHospital, agencyNamed, describedAs, record } from '../rules/enquiry-steps';
import { refusalOf } from '../rules/refusal';
import { mongodbUrl } from '../setup/servers';
import { approveNumber, atTheEnquiries } from './steps';

let authority: Authority;
beforeAll(async () => {
  authority = await ownAuthority();
  await record(authority.clerk, describedAs(someChild()));
}, 120_000);
afterAll(() => authority.stop());

type Agency = OutputOf<typeof recordAgency>;

const agency = (name: string): Promise<Agency> => agencyNamed(authority.custodian, name);
const mobile = { label: 'Front desk', number: '07700 900123' };

async function propose({ agencyId, version, numbers }: Agency, wanted = mobile) {
  return authority.custodian.call(proposeCallBackNumber, { agencyId, ...wanted, replaces: numbers[0]?.numberId, reason: 'A letter from the agency' }, { ifMatch: version });
}

/** Rings a caller from an agency back on one of its numbers; gives how that was refused, or the status. */
async function ring({ agencyId }: Agency, numberId: string): Promise<string> {
  const call = await aCallFromTheHospital(authority.clerk, describedAs(someChild()));
  const { enquiryId, version } = await authority.clerk.call(recordEnquiry, { ...call, enquirer: { ...call.enquirer, agencyId } });
  const reached = authority.clerk.call(recordCallBack, { enquiryId, numberId, outcome: 'reached', spokeTo: 'Somebody' }, { ifMatch: version });
  return reached.then(({ status }) => status, () => refusalOf(reached));
}

/** Lets the time pass that a new number of an agency waits. */
async function aDayLater({ agencyId }: Agency): Promise<void> {
  const client = new mongo.MongoClient(mongodbUrl());
  try {
    const agencies = client.db(`${authority.deployment.authority}_enquiry`).collection<{ _id: string }>('agencies');
    const [past, waits] = [new Date(Date.now() - 1000), { 'waits.from': { $gt: new Date() } }];
    const { modifiedCount } = await agencies.updateOne({ _id: agencyId }, { $set: { 'numbers.$[waits].from': past } }, { arrayFilters: [waits] });
    expect(modifiedCount).toBe(1);
  } finally {
    await client.close();
  }
}

describe('ENQ-03 an agency’s call-back number', () => {
  it('is never changed by one person: not by a change of the agency, not with a new agency, not by approving their own', async () => {
    const school = await agency('Tanpits Primary School');
    const { agencyId, name, kind, onSafeguardingBoard, version } = school;
    expect(await refusalOf(authority.custodian.call(changeAgency, { agencyId, name, kind, onSafeguardingBoard, numbers: [mobile] }, { ifMatch: version }))).toBe('409 number-needs-second-person');
    expect(await refusalOf(authority.custodian.call(recordAgency, { name: 'Northmoor General Hospital Annexe', kind, onSafeguardingBoard, numbers: [mobile] }))).toBe('409 number-needs-second-person');
    const proposal = await propose(school);
    expect(await refusalOf(approveNumber(authority.custodian, proposal))).toBe('403 not-permitted');
    expect((await agency(name)).numbers).toEqual(school.numbers);
    await authority.custodian.call(atTheEnquiries.withdraw, { proposalId: proposal.proposalId }, { ifMatch: 1 });
  });

  it('waits a day once two persons have changed it: nobody is rung back on it, and the old one stays in force', async () => {
    const police = await agency('Northmoor Police');
    const old = police.numbers[0]?.numberId ?? '';
    await approveNumber(authority.teamManager, await propose(police));
    const changed = await agency('Northmoor Police');
    const added = changed.numbers[1];
    expect(changed.numbers).toMatchObject([{ numberId: old, until: added?.from }, { ...mobile }]);
    expect(Date.parse(added?.from ?? '') - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
    expect(await ring(police, added?.numberId ?? '')).toBe('422 number-not-in-force-yet');
    expect(await ring(police, old)).toBe('verified');
    await aDayLater(police);
    expect((await agency('Northmoor Police')).numbers).toEqual([{ numberId: added?.numberId, ...mobile }]);
    expect(await ring(police, added?.numberId ?? '')).toBe('verified');
    expect(await ring(police, old)).toBe('422 number-not-in-directory');
  });

  it('that is new can be taken out at once, and so can one in force', async () => {
    const probation = await agency('Northmoor Probation');
    await approveNumber(authority.secondCustodian, await propose(probation));
    const { agencyId, name, kind, onSafeguardingBoard, version, numbers } = await agency(probation.name);
    const old = numbers.map(({ label, number }) => ({ label, number })).slice(0, 1);
    const without = await authority.custodian.call(changeAgency, { agencyId, name, kind, onSafeguardingBoard, numbers: old }, { ifMatch: version });
    expect(without.numbers).toEqual(probation.numbers);
    const none = await authority.custodian.call(changeAgency, { agencyId, name, kind, onSafeguardingBoard, numbers: [] }, { ifMatch: without.version });
    expect(none.numbers).toEqual([]);
    expect(await ring(probation, probation.numbers[0]?.numberId ?? '')).toBe('422 number-not-in-directory');
  });

  it('of a new agency comes the same way', async () => {
    const recorded = await authority.custodian.call(recordAgency, { name: 'Northmoor Fire and Rescue', kind: 'police', onSafeguardingBoard: true, numbers: [] });
    const { agencyId, version } = recorded;
    const proposal = await authority.custodian.call(proposeCallBackNumber, { agencyId, ...mobile, reason: 'From the partnership’s own list' }, { ifMatch: version });
    await approveNumber(authority.secondCustodian, proposal);
    const [number] = (await agency(recorded.name)).numbers;
    expect(await ring(recorded, number?.numberId ?? '')).toBe('422 number-not-in-force-yet');
  });

  it('is not approved on an agency that was changed since', async () => {
    const hospital = await agency('Northmoor General Hospital');
    const proposal = await propose(hospital);
    const { agencyId, name, kind, version, numbers } = hospital;
    const same = numbers.map(({ label, number }) => ({ label, number }));
    await authority.secondCustodian.call(changeAgency, { agencyId, name, kind, onSafeguardingBoard: false, numbers: same }, { ifMatch: version });
    expect(await refusalOf(approveNumber(authority.secondCustodian, proposal))).toBe('409 proposal-stale');
    const declined = await authority.secondCustodian.call(atTheEnquiries.decline, { proposalId: proposal.proposalId, note: 'Begin again' }, { ifMatch: 1 });
    expect(declined.status).toBe('declined');
  });
});

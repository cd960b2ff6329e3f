import {
  answerEnquiry, changeAgency, checkEnquiry, confirmSubjects, getContactSheet, getEnquiry, listMyNotices, listNoticesOfEnquiry, openCase, operationsOfEvery,
  recordCallBack, recordEnquiry,
} from '@custodian/contracts';
import { type Authority, ownAuthority, workerOf } from './authority';
import { childWithPlan, hold, knownChild, planFor, someChild } from './children';
import { aCallFromTheHospital, agencyNamed, answer, check, confirm, describedAs, type Enquiry, record, ringBack, saidIn, wholeEnquiry } from './enquiry-steps';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { refusalOf } from './refusal';

let authority: Authority;
beforeAll(async () => {
  authority = await ownAuthority();
}, 120_000);
afterAll(() => authority.stop());

const advice = 'Follow your own procedure and refer if the concern remains';

async function auditOf(enquiry: Enquiry) {
  const { entries } = await authority.auditor.call(operationsOfEvery['enquiry-service'].audit, { enquiryId: enquiry.enquiryId });
  return entries;
}

const noticeAbout = (enquiry: Enquiry) =>
  eventually(async () => {
    const { notices } = await authority.clerk.call(listNoticesOfEnquiry, { enquiryId: enquiry.enquiryId });
    return notices.length > 0 ? notices : undefined;
  });

describe('recording', () => {
  it('ENQ-01 records who asks, their role and agency, when, why, the type, and who took it', async () => {
    const enquiry = await record(authority.clerk, describedAs(someChild()));
    const kept = await authority.clerk.call(getEnquiry, { enquiryId: enquiry.enquiryId });
    expect(kept).toMatchObject({
      enquirer: { name: 'Imogen Hathersage-Poole', role: 'Charge nurse, A&E' },
      type: 'professional-concern',
      reason: 'Burn to the hand, first seen three days on',
      takenBy: 'staff:duty-clerk',
      status: 'recorded',
    });
    expect(Math.abs(Date.now() - Date.parse(kept.receivedAt))).toBeLessThan(60_000);
  });

  it.each(['enquirer', 'type', 'reason', 'safeguardingConcern', 'subjects'] as const)('ENQ-01 refuses an enquiry without %s', async (field) => {
    const { [field]: _left, ...rest } = await aCallFromTheHospital(authority.clerk, describedAs(someChild()));
    expect(await refusalOf(authority.clerk.call(recordEnquiry, rest as never))).toBe('400 invalid-input');
  });

  it('ENQ-01 refuses a type that is not one of the authority’s', async () => {
    const call = await aCallFromTheHospital(authority.clerk, describedAs(someChild()));
    expect(await refusalOf(authority.clerk.call(recordEnquiry, { ...call, type: 'idle-curiosity' }))).toBe('422 enquiry-type-unknown');
  });

  it('ENQ-13 takes the circumstances from the list, or in the caller’s words', async () => {
    const { circumstancesNote: _words, ...call } = await aCallFromTheHospital(authority.clerk, describedAs(someChild()));
    const listed = await authority.clerk.call(recordEnquiry, { ...call, circumstances: ['injury-to-immobile-child', 'home-conditions'] });
    expect(listed.circumstances).toEqual(['injury-to-immobile-child', 'home-conditions']);
    const told = await authority.clerk.call(recordEnquiry, { ...call, circumstances: [], circumstancesNote: 'Kept out of school all winter' });
    expect(told.circumstancesNote).toBe('Kept out of school all winter');
    expect(await refusalOf(authority.clerk.call(recordEnquiry, { ...call, circumstances: ['something-else'] }))).toBe('422 circumstance-unknown');
    expect(await refusalOf(authority.clerk.call(recordEnquiry, { ...call, circumstances: [] }))).toBe('422 circumstances-missing');
  });

  it('ENQ-17 keeps the names of all children asked about, as they were heard', async () => {
    const enquiry = await record(authority.clerk, { givenNames: 'Aderin', familyName: 'Quilfeather' }, { givenNames: 'Maxen', familyName: 'Quilfeather' });
    const kept = await authority.clerk.call(getEnquiry, { enquiryId: enquiry.enquiryId });
    expect(kept.subjects.map(({ givenNames, familyName }) => [givenNames, familyName])).toEqual([['Aderin', 'Quilfeather'], ['Maxen', 'Quilfeather']]);
  });
});

describe('the enquirer', () => {
  it('ENQ-02 is told nothing before they are checked and recorded, whichever step is skipped', async () => {
    const { child, childId } = await childWithPlan(authority, '2025-02-12');
    const enquiry = await record(authority.clerk, describedAs(child));
    const { enquiryId } = enquiry;
    const choices = [{ subjectId: enquiry.subjects[0]?.subjectId ?? '', childId }];
    expect(await refusalOf(answer(authority.clerk, enquiry))).toBe('409 not-verified');
    expect(await refusalOf(check(authority.clerk, enquiry))).toBe('409 not-verified');
    expect(await refusalOf(authority.clerk.call(confirmSubjects, { enquiryId, choices }, { ifMatch: enquiry.version }))).toBe('409 not-checked');
    const verified = await ringBack(authority.clerk, enquiry);
    expect(await refusalOf(answer(authority.clerk, verified))).toBe('409 not-checked');
    const checked = await check(authority.clerk, verified);
    expect(await refusalOf(answer(authority.clerk, checked))).toBe('409 not-confirmed');
    const answered = await answer(authority.clerk, await confirm(authority.clerk, checked));
    expect(answered).toMatchObject({ status: 'answered', answer: { scripts: [{ kind: 'plan' }] } });
    const trail = await auditOf(enquiry);
    expect(trail.filter(({ action, outcome }) => action === 'enquiry.answer' && outcome === 'told')).toHaveLength(1);
    expect(trail.filter(({ action, outcome }) => action === 'enquiry.answer' && outcome === 'refused').map(({ code }) => code).sort()).toEqual(['not-checked', 'not-confirmed', 'not-verified']);
  });

  it('ENQ-03 is rung back on a number of the directory only', async () => {
    const enquiry = await record(authority.clerk, describedAs(someChild()));
    const police = await agencyNamed(authority.clerk, 'Northmoor Police');
    const onAnother = { enquiryId: enquiry.enquiryId, numberId: police.numbers[0]?.numberId ?? '', outcome: 'reached' as const, spokeTo: 'Somebody' };
    expect(await refusalOf(authority.clerk.call(recordCallBack, onAnother, { ifMatch: enquiry.version }))).toBe('422 number-not-in-directory');
    const ownNumber = { ...onAnother, numberId: undefined, number: '07700 900123' };
    expect(await refusalOf(authority.clerk.call(recordCallBack, ownNumber as never, { ifMatch: enquiry.version }))).toBe('400 invalid-input');
  });

  it('ENQ-03 has the call back on file: which number, who spoke to whom, when, and what came of it', async () => {
    const enquiry = await record(authority.clerk, describedAs(someChild()));
    const tried = await ringBack(authority.clerk, enquiry, 'not-reached');
    expect(tried.status).toBe('recorded');
    const reached = await ringBack(authority.clerk, tried);
    expect(reached).toMatchObject({
      status: 'verified',
      callBacks: [
        { outcome: 'not-reached', number: '0161 496 0150', by: 'staff:duty-clerk' },
        { outcome: 'reached', number: '0161 496 0150', spokeTo: 'Imogen Hathersage-Poole', by: 'staff:duty-clerk' },
      ],
    });
  });

  it('ENQ-03 keeps the number that was rung when the directory changes afterwards', async () => {
    const school = await agencyNamed(authority.clerk, 'Tanpits Primary School');
    const call = await aCallFromTheHospital(authority.clerk, describedAs(someChild()));
    const enquiry = await authority.clerk.call(recordEnquiry, { ...call, enquirer: { ...call.enquirer, agencyId: school.agencyId } });
    const verified = await ringBack(authority.clerk, enquiry);
    const { agencyId, version, name, kind, onSafeguardingBoard } = school;
    await authority.custodian.call(changeAgency, { agencyId, name, kind, onSafeguardingBoard, numbers: [] }, { ifMatch: version });
    const kept = await authority.clerk.call(getEnquiry, { enquiryId: verified.enquiryId });
    expect(kept.callBacks.map(({ number }) => number)).toEqual(['0161 496 0120']);
  });

  it('ENQ-04 is refused, and the refusal recorded, when not from the safeguarding board or without a safeguarding concern', async () => {
    const call = await aCallFromTheHospital(authority.clerk, describedAs(someChild()));
    const clinic = await agencyNamed(authority.clerk, 'Weir Private Clinic');
    const outsider = await authority.clerk.call(recordEnquiry, { ...call, enquirer: { ...call.enquirer, agencyId: clinic.agencyId } });
    expect(outsider).toMatchObject({ status: 'refused', refusal: { reason: 'agency-not-on-safeguarding-board' } });
    const noConcern = await authority.clerk.call(recordEnquiry, { ...call, safeguardingConcern: false });
    expect(noConcern).toMatchObject({ status: 'refused', refusal: { reason: 'no-safeguarding-concern' } });
    expect(await refusalOf(ringBack(authority.clerk, outsider))).toBe('409 enquiry-refused');
    expect(await refusalOf(authority.clerk.call(answerEnquiry, { enquiryId: outsider.enquiryId }, { ifMatch: outsider.version }))).toBe('409 enquiry-refused');
  });

  it('ENQ-04 is refused when the call back shows that they are not genuine', async () => {
    const refused = await ringBack(authority.clerk, await record(authority.clerk, describedAs(someChild())), 'not-genuine');
    expect(refused).toMatchObject({ status: 'refused', refusal: { reason: 'enquirer-not-genuine' } });
    expect(await refusalOf(authority.clerk.call(checkEnquiry, { enquiryId: refused.enquiryId }, { ifMatch: refused.version }))).toBe('409 enquiry-refused');
  });
});

describe('the answer', () => {
  it('ENQ-06 names the lead social worker of a child with a plan, and tells them of the enquiry', async () => {
    const { child, childId } = await childWithPlan(authority, '2025-03-10');
    const enquiry = await wholeEnquiry(authority.clerk, describedAs(child));
    expect(enquiry.answer?.scripts).toMatchObject([{ kind: 'plan', childId, leadSocialWorker: { name: 'Ianthe Brockhollow', phone: '0161 496 0111' } }]);
    expect(saidIn(enquiry)).toMatch(/child protection plan.*10 March 2025.*neglect.*Ianthe Brockhollow.*0161 496 0111/u);
    expect(await noticeAbout(enquiry)).toMatchObject([{ kind: 'child-enquired-about', because: 'plan', childId, toWorkerId: workerOf(authority, 'key-worker') }]);
    const { notices } = await authority.keyWorker.call(listMyNotices, { status: 'waiting', limit: 500 });
    expect(notices.map(({ enquiryId }) => enquiryId)).toContain(enquiry.enquiryId);
  });

  it('ENQ-07 does the same for a child with an open case and no plan', async () => {
    const { child, childId, version } = await knownChild(authority);
    await authority.custodian.call(openCase, { childId, openedOn: '2025-01-20', leadWorkerId: workerOf(authority, 'second-key-worker') }, { ifMatch: version });
    const enquiry = await wholeEnquiry(authority.clerk, describedAs(child));
    expect(enquiry.answer?.scripts).toMatchObject([{ kind: 'open-case', leadSocialWorker: { name: 'Casimir Fennimore' } }]);
    expect(saidIn(enquiry)).toContain('Casimir Fennimore');
    expect(await noticeAbout(enquiry)).toMatchObject([{ because: 'open-case', childId, toWorkerId: workerOf(authority, 'second-key-worker') }]);
  });

  it('ENQ-08 tells the lead social worker of a child with a plan that a child at the same address was asked about', async () => {
    const addresses = [{ kind: 'home' as const, lines: ['77 Lanternmaker Yard', 'Northmoor'], postcode: 'ZZ98 1AA', from: '2020-01-01' }];
    const { childId } = await childWithPlan(authority, '2025-05-06', { addresses });
    const sibling = await knownChild(authority, { addresses });
    const known = await wholeEnquiry(authority.clerk, describedAs(sibling.child));
    expect(await noticeAbout(known)).toMatchObject([{ because: 'same-address', childId, toWorkerId: workerOf(authority, 'key-worker') }]);
    const stranger = await wholeEnquiry(authority.clerk, { givenNames: 'Wilhelmina', familyName: 'Nobody-Here', addressLines: ['77 Lanternmaker Yard'], postcode: 'zz981aa' });
    expect(await noticeAbout(stranger)).toMatchObject([{ because: 'same-address', childId }]);
  });

  it('ENQ-09 puts a child who is not known on a contact sheet with the advice given', async () => {
    const heard = { givenNames: 'Ottilie', familyName: 'Farrowgate-Unknown', dateOfBirth: '2018-02-28' };
    const checked = await check(authority.clerk, await ringBack(authority.clerk, await record(authority.clerk, heard)));
    const confirmed = await confirm(authority.clerk, checked);
    expect(await refusalOf(answer(authority.clerk, confirmed))).toBe('422 advice-missing');
    const answered = await answer(authority.clerk, confirmed, advice);
    expect(answered.answer?.scripts).toMatchObject([{ kind: 'not-known' }]);
    const sheet = await authority.clerk.call(getContactSheet, { contactSheetId: answered.answer?.contactSheetIds[0] ?? '' });
    expect(sheet).toMatchObject({ enquiryId: answered.enquiryId, subject: heard, advice, enquirer: { name: 'Imogen Hathersage-Poole' }, by: 'staff:duty-clerk' });
  });

  it('ENQ-10 says with a negative that past and current involvement was looked for, and what was found', async () => {
    const { child } = await knownChild(authority, {});
    const none = await wholeEnquiry(authority.clerk, describedAs(child));
    expect(saidIn(none)).toMatch(/involvement/u);
    const before = await childWithPlan(authority, '2022-01-11');
    await hold(authority, 'review', '2022-09-20', { childId: before.childId, decision: 'end', reason: 'Safe' });
    const earlier = await wholeEnquiry(authority.clerk, describedAs(before.child));
    expect(earlier.answer?.scripts[0]?.rules).toContain('ENQ-10');
    expect(saidIn(earlier)).toMatch(/11 January 2022.*20 September 2022/u);
  });

  it('ENQ-14 carries with a negative the statement that it is only one of several factors', async () => {
    const negative = await wholeEnquiry(authority.clerk, { givenNames: 'Peregrine', familyName: 'Notonrecord', dateOfBirth: '2016-02-29' });
    expect(saidIn(negative)).toMatch(/only one of several factors/u);
    const { child } = await childWithPlan(authority, '2025-03-10');
    expect(saidIn(await wholeEnquiry(authority.clerk, describedAs(child)))).not.toMatch(/only one of several factors/u);
  });

  it('ENQ-16 covers current and previous plans', async () => {
    const { child, childId } = await childWithPlan(authority, '2021-02-15');
    await hold(authority, 'review', '2021-11-02', { childId, decision: 'end', reason: 'Safe' });
    await hold(authority, 'initial', '2024-07-08', planFor(authority, childId, ['physical']));
    const enquiry = await wholeEnquiry(authority.clerk, describedAs(child));
    expect(saidIn(enquiry)).toMatch(/8 July 2024.*physical.*15 February 2021.*2 November 2021/u);
  });

  it('ENQ-03 goes out only on a call back that reached the enquirer a short while ago', async () => {
    const { child } = await childWithPlan(authority, '2025-03-10');
    const enquiry = await wholeEnquiry(authority.clerk, describedAs(child));
    const reached = enquiry.callBacks.find(({ outcome }) => outcome === 'reached');
    expect(enquiry.answer?.callBackId).toBe(reached?.callBackId);
  });
});

import { answerEnquiry, decideRepeatQuestion, getEnquiry, listMyNotices, listRepeatQuestions, type OutputOf, type PersonSought, type RepeatOutcome } from '@custodian/contracts';
import type { z } from 'zod';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { serviceProcess } from '../../apps/command-line/src/deployment/service-process';
import { freePort } from '../../apps/command-line/src/process/free-port';
import type { ServerProcess } from '../../apps/command-line/src/process/server-process';
import { stateFile } from '../../apps/command-line/src/project';
import { type Authority, ownAuthority } from './authority';
import { childWithPlan, knownChild } from './children';
import { check, confirm, describedAs, type Enquiry, record, ringBack, wholeEnquiry } from './enquiry-steps';
import { refusalOf } from './refusal';

type Sought = z.input<typeof PersonSought>;
type Question = OutputOf<typeof listRepeatQuestions>['questions'][number];

let authority: Authority;
let replica: ServerProcess;
// Two processes of the service, each counting what was answered.
beforeAll(async () => {
  authority = await ownAuthority();
  const { deployment } = authority;
  const port = await freePort();
  const settings = { ...deployment.settingsOf('enquiry-service'), HTTP_PORT: String(port), CHECK_SWEEP_SECONDS: '0.2' };
  replica = serviceProcess('enquiry-service', `http://127.0.0.1:${port}`, settings, stateFile('logs', 'tests', `${deployment.authority}-replica`));
  await replica.start();
}, 180_000);
afterAll(async () => {
  await replica.stop();
  await authority.stop();
});

/** What an enquiry had asked. It is counted after the answer, so a later one that is known to ask something shows that this one was counted. */
const askedAfter = async ({ enquiryId }: Enquiry) => (await authority.custodian.call(listRepeatQuestions, { enquiryId })).questions;

const questionsOf = (enquiry: Enquiry, count: number): Promise<Question[]> =>
  eventually(async () => {
    const questions = await askedAfter(enquiry);
    return questions.length >= count ? questions : undefined;
  });

const summary = (questions: readonly Question[]) => questions.map(({ asks, enquiries, rule, status }) => ({ asks, enquiries, rule, status })).sort((one, other) => (one.asks < other.asks ? -1 : 1));

function decide({ questionId, version }: Question, outcome: z.input<typeof RepeatOutcome>, as = authority.custodian): Promise<Question> {
  return as.call(decideRepeatQuestion, { questionId, outcome, reason: 'Looked at with the health visitor and the school' }, { ifMatch: version });
}

const unknownRule = 'second enquiry about an unknown child, 000 2.8';
const withoutPlanRule = 'second enquiry about a child without a plan, 001 2.2(b)';
const anyRule = 'third enquiry about a child, 004, three enquiries about the same child';

describe('repeat enquiries', () => {
  it('ENQ-11 the second about an unknown child asks the designated manager, the third the Safeguarding Unit, though the name is spelt differently each time', async () => {
    const child: Sought = { givenNames: 'Catherine', familyName: 'Ashgrove-Pennyfold', dateOfBirth: '2018-05-21', addressLines: ['9 Sluice Bank', 'Northmoor'], postcode: 'ZZ99 4QD' };
    const first = await wholeEnquiry(authority.clerk, child);
    await wholeEnquiry(authority.clerk, { ...child, givenNames: 'Oswin', dateOfBirth: '2012-01-09' });
    const second = await wholeEnquiry(authority.clerk, { ...child, givenNames: 'Kathryn', familyName: 'Ashgrove Pennyfold' });
    const [inNeed] = await questionsOf(second, 1);
    expect(inNeed).toMatchObject({
      asks: 'child-in-need', rule: unknownRule, policy: { id: 'england-2023', version: 2 }, enquiries: 2, enquirers: 1, agencies: 1,
      enquiryIds: [second.enquiryId, first.enquiryId], reference: second.reference, status: 'open', overdue: false, dueAt: expect.any(String) as unknown,
    });
    expect(await askedAfter(first)).toEqual([]);
    const { notices } = await eventually(async () => {
      const inbox = await authority.custodian.call(listMyNotices, { limit: 500 });
      return inbox.notices.some(({ enquiryId }) => enquiryId === second.enquiryId) ? inbox : undefined;
    });
    expect(notices.filter(({ enquiryId }) => enquiryId === second.enquiryId)).toMatchObject([{ kind: 'repeat-enquiry', because: 'child-in-need', reference: second.reference }]);

    const third = await wholeEnquiry(authority.clerk, { ...child, givenNames: 'Katie', familyName: 'Pennyfold Ashgrove' });
    expect(summary(await questionsOf(third, 1))).toEqual([{ asks: 'conference-threshold', enquiries: 3, rule: anyRule, status: 'open' }]);
  });

  it('ENQ-11 the second about a child without a plan informs staff, the third about a child with one tells the Safeguarding Unit, and others of the household do not count', async () => {
    const { child } = await knownChild(authority);
    await wholeEnquiry(authority.clerk, describedAs(child));
    const second = await wholeEnquiry(authority.clerk, describedAs(child));
    expect(summary(await questionsOf(second, 1))).toEqual([{ asks: 'inform-staff', enquiries: 2, rule: withoutPlanRule, status: 'told' }]);

    const { child: planned } = await childWithPlan(authority, '2026-02-12');
    for (let made = 0; made < 2; made += 1) await wholeEnquiry(authority.clerk, describedAs(planned));
    const third = await wholeEnquiry(authority.clerk, describedAs(planned));
    const asked = await questionsOf(third, 1);
    expect(summary(asked)).toEqual([{ asks: 'conference-threshold', enquiries: 3, rule: anyRule, status: 'open' }]);
    const [question] = asked;
    expect(question && (await decide(question, 'single-assessment', authority.chair))).toMatchObject({ status: 'decided', decision: { by: 'staff:chair', outcome: 'single-assessment', reason: expect.any(String) as unknown } });
  });

  it('ENQ-11 the decision is recorded once, with its reason, and a further enquiry asks anew', async () => {
    const child: Sought = { givenNames: 'Lorcan', familyName: 'Thistlewood-Garth', dateOfBirth: '2020-11-02', addressLines: ['2 Kelp Yard', 'Northmoor'], postcode: 'ZZ99 5RB' };
    await wholeEnquiry(authority.clerk, child);
    const [asked] = await questionsOf(await wholeEnquiry(authority.clerk, child), 1);
    if (!asked) throw new Error('nothing was asked');
    expect(await refusalOf(decide(asked, 'single-assessment'))).toBe('422 outcome-of-another-question');
    expect(await refusalOf(decide(asked, 'child-in-need', authority.clerk))).toBe('403 not-permitted');
    const decided = await decide(asked, 'not-child-in-need');
    expect(decided).toMatchObject({ status: 'decided', decision: { by: 'staff:custodian', outcome: 'not-child-in-need', reason: 'Looked at with the health visitor and the school' }, version: 2 });
    expect(await refusalOf(decide(decided, 'child-in-need'))).toBe('409 repeat-question-decided');
    expect(summary(await questionsOf(await wholeEnquiry(authority.clerk, child), 2))).toEqual([
      { asks: 'child-in-need', enquiries: 3, rule: unknownRule, status: 'open' },
      { asks: 'conference-threshold', enquiries: 3, rule: anyRule, status: 'open' },
    ]);
  });

  it('ENQ-11 a child told late counts the same, and nothing is asked twice by two processes or an answer sent twice', async () => {
    const child: Sought = { givenNames: 'Perpetua', familyName: 'Oddingley', dateOfBirth: '2017-09-30', addressLines: ['5 Ropewalk', 'Northmoor'], postcode: 'ZZ99 6TT' };
    await wholeEnquiry(authority.clerk, child);
    const verified = await ringBack(authority.clerk, await record(authority.clerk, child));
    const register = authority.deployment.service('register-service');
    await register.stop();
    const pending = await check(authority.clerk, verified);
    expect(pending.check?.outcome).toBe('cannot-be-confirmed');
    await register.start();
    const checked = await eventually(async () => {
      const enquiry = await authority.clerk.call(getEnquiry, { enquiryId: pending.enquiryId });
      return enquiry.status === 'checked' ? enquiry : undefined;
    });
    const confirmed = await confirm(authority.clerk, checked);
    const sent = { ifMatch: confirmed.version, idempotencyKey: '5a1f2e0c-7b8d-4c39-9e6a-2d4f8b1c0a77' };
    const answers = await Promise.all([1, 2].map(() => authority.clerk.call(answerEnquiry, { enquiryId: confirmed.enquiryId, advice: 'Refer' }, sent)));
    expect(answers.map(({ status }) => status)).toEqual(['answered', 'answered']);
    const asked = await questionsOf(confirmed, 1);
    expect(summary(asked)).toEqual([{ asks: 'child-in-need', enquiries: 2, rule: unknownRule, status: 'open' }]);
  });
});

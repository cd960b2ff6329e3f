import { checkEnquiry, listNoticesOfEnquiry, recordEnquiry, refuseEnquiry } from '@custodian/contracts';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { serviceProcess } from '../../apps/command-line/src/deployment/service-process';
import { freePort } from '../../apps/command-line/src/process/free-port';
import type { ServerProcess } from '../../apps/command-line/src/process/server-process';
import { stateFile } from '../../apps/command-line/src/project';
import { type Authority, ownAuthority } from './authority';
import { someChild } from './children';
import { aCallFromTheHospital, check, describedAs, type Enquiry, record, ringBack } from './enquiry-steps';

let authority: Authority;
let dayAfter: ServerProcess | undefined;
beforeAll(async () => {
  authority = await ownAuthority({ testClock: '2026-03-03T10:00:00Z' });
}, 180_000);
afterAll(async () => {
  await dayAfter?.stop();
  await authority.stop();
});

/** A further process of the service, for which it is the day after: what is due by then, it fires. */
async function untilTheDayAfter(): Promise<void> {
  const { deployment } = authority;
  const port = await freePort();
  const settings = { ...deployment.settingsOf('enquiry-service'), HTTP_PORT: String(port), TEST_CLOCK: '2026-03-04T11:00:00Z', DEADLINE_SWEEP_SECONDS: '0.3', CHECK_SWEEP_SECONDS: '3600' };
  dayAfter = serviceProcess('enquiry-service', `http://127.0.0.1:${port}`, settings, stateFile('logs', 'tests', `${deployment.authority}-day-after`));
  await dayAfter.start();
}

const noticesAbout = async ({ enquiryId }: Enquiry) => (await authority.clerk.call(listNoticesOfEnquiry, { enquiryId })).notices;
const kindsAbout = async (enquiry: Enquiry) => (await noticesAbout(enquiry)).map(({ kind }) => kind).sort();
const told = (enquiry: Enquiry, kinds: readonly string[]) => eventually(async () => ((await kindsAbout(enquiry)).length >= kinds.length ? kindsAbout(enquiry) : undefined), 20_000);

const underSection47 = async () => authority.clerk.call(recordEnquiry, { ...(await aCallFromTheHospital(authority.clerk, describedAs(someChild()))), type: 'section-47' });
const some = () => record(authority.clerk, describedAs(someChild()));

describe('what is not done in time', () => {
  it('ENQ-12 a Section 47 enquiry without its check is shown and chased, as is a caller nobody rang back and a check that cannot be confirmed; what was done is not', async () => {
    const [notRungBack, without, checked, rungBack, refused] = [await some(), await ringBack(authority.clerk, await underSection47()), await underSection47(), await ringBack(authority.clerk, await some()), await some()];
    await check(authority.clerk, await ringBack(authority.clerk, checked));
    await authority.clerk.call(refuseEnquiry, { enquiryId: refused.enquiryId, note: 'Would not say which ward' }, { ifMatch: refused.version });
    const verified = await ringBack(authority.clerk, await some());
    await authority.deployment.service('register-service').stop();
    expect((await authority.clerk.call(checkEnquiry, { enquiryId: verified.enquiryId }, { ifMatch: verified.version })).check?.outcome).toBe('cannot-be-confirmed');

    await untilTheDayAfter();
    expect(await told(notRungBack, ['call-back-overdue'])).toEqual(['call-back-overdue']);
    expect(await told(without, ['section-47-without-check'])).toEqual(['section-47-without-check']);
    expect(await told(verified, ['check-overdue'])).toEqual(['check-overdue']);

    // Once it is done, nobody is chased for it any more.
    await ringBack(authority.clerk, notRungBack);
    await eventually(async () => ((await noticesAbout(notRungBack)).some(({ kind, status }) => kind === 'call-back-overdue' && status === 'answered') ? true : undefined));
    for (const done of [checked, rungBack, refused]) expect(await kindsAbout(done)).toEqual([]);
  });
});

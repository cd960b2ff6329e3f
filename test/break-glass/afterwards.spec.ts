import { setTimeout as sleep } from 'node:timers/promises';
import { getOpenedChild, listBreakGlassReviews, listMyNotices, reviewBreakGlass } from '@custodian/contracts';
import type { Client } from '../../apps/command-line/src/api/client';
import { signInAs } from '../../apps/command-line/src/api/sign-in';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import type { Deployment } from '../../apps/command-line/src/deployment/start-authority';
import { type Authority, ownAuthority } from '../rules/authority';
import { childWithPlan } from '../rules/children';
import { answer, check, confirm, describedAs, type Enquiry, record, ringBack } from '../rules/enquiry-steps';
import { refusalOf } from '../rules/refusal';
import { ownDeployment, ownName } from '../setup/own-deployment';
import { brokenBy, strongly } from './strongly';

const name = ownName('northmoor');
const at = (testClock: string) => ({ authority: name, policy: 'england-2023', testClock, extraEnv: { DEADLINE_SWEEP_SECONDS: '0.5' } });

/** At three on a Sunday night: three enquiries by break-glass, as far as they got, and one on a ring back. */
async function atNight(authority: Authority) {
  const { child, childId } = await childWithPlan(authority, '2025-02-12');
  const clerk = await strongly(authority, 'duty-clerk');
  const broken = await brokenBy(clerk, await record(authority.clerk, describedAs(child)));
  const checked = await check(authority.clerk, await brokenBy(clerk, await record(authority.clerk, describedAs(child))));
  const confirmed = await confirm(authority.clerk, await check(authority.clerk, await brokenBy(clerk, await record(authority.clerk, describedAs(child)))));
  const rung = await confirm(authority.clerk, await check(authority.clerk, await ringBack(authority.clerk, await record(authority.clerk, describedAs(child)))));
  expect(await authority.clerk.call(getOpenedChild, { enquiryId: rung.enquiryId, childId })).toMatchObject({ childId });
  return { childId, broken, checked, confirmed, rung };
}

describe('after the end of the next working day', () => {
  let later: Deployment;
  let desk: Client;
  let custodian: Client;
  let night: Awaited<ReturnType<typeof atNight>>;
  beforeAll(async () => {
    const before = await ownAuthority(at('2026-03-01T03:00:00Z'));
    night = await atNight(before);
    await Promise.all(Object.values(before.deployment.services).map((service) => service.stop()));
    await Promise.all([before.deployment.mailSink.stop(), before.deployment.notify.stop()]);
    later = await ownDeployment(at('2026-03-02T17:00:30Z'));
    [desk, custodian] = [await signInAs(later.gatewayUrl, 'duty-clerk'), await signInAs(later.gatewayUrl, 'custodian')];
  }, 300_000);
  afterAll(() => later.stop(), 60_000);

  const overdueNotices = async ({ enquiryId }: Enquiry) => {
    const { notices } = await custodian.call(listMyNotices, { limit: 500 });
    return notices.filter((notice) => notice.kind === 'break-glass-review-overdue' && notice.enquiryId === enquiryId);
  };

  it('nothing goes on by the broken glass, until it is broken anew', async () => {
    expect(await refusalOf(check(desk, night.broken))).toBe('409 break-glass-over');
    expect(await refusalOf(confirm(desk, night.checked))).toBe('409 break-glass-over');
    expect(await refusalOf(answer(desk, night.confirmed))).toBe('409 break-glass-over');
    const again = await brokenBy(await strongly({ deployment: later }, 'out-of-hours'), night.confirmed);
    expect(await answer(desk, again)).toMatchObject({ status: 'answered', brokenGlass: [{ by: 'staff:duty-clerk' }, { by: 'staff:out-of-hours' }] });
  });

  it('the entry that was opened is closed', async () => {
    expect(await refusalOf(desk.call(getOpenedChild, { enquiryId: night.rung.enquiryId, childId: night.childId }))).toBe('403 not-opened');
  });

  it('a review nobody made is overdue, is announced once whatever restarts, and can still be made', async () => {
    await eventually(async () => ((await overdueNotices(night.broken)).length > 0 ? true : undefined), 20_000);
    const { reviews } = await custodian.call(listBreakGlassReviews, { status: 'overdue' });
    const [review] = reviews.filter(({ enquiryId }) => enquiryId === night.broken.enquiryId);
    expect([reviews.length, review]).toMatchObject([3, { overdue: true, dueAt: '2026-03-02T17:00:00.000Z' }]);
    const to = later.settingsOf('notification-service')['CUSTODIAN_EMAIL'] ?? '';
    // Several that wait at once go in one mail.
    const saidInTheMail = new RegExp(`${night.broken.reference}\\s+Nobody has reviewed`, 'u');
    await eventually(() => Promise.resolve(later.mailSink.mails().find((mail) => mail.to.includes(to) && saidInTheMail.test(mail.text))));
    await later.service('enquiry-service').kill();
    await later.service('enquiry-service').restart();
    await sleep(1_500);
    expect(await overdueNotices(night.broken)).toHaveLength(1);
    await custodian.call(reviewBreakGlass, { reviewId: review?.reviewId ?? '', finding: 'not-justified', note: 'The ward’s own line worked' }, { ifMatch: 1 });
    expect((await custodian.call(listBreakGlassReviews, { status: 'overdue' })).reviews).toHaveLength(2);
  }, 60_000);
});

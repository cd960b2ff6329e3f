import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { breakGlassReviewOverdue, checkCompletedLate, childEnquiredAbout, exampleWorker, glassBroken, leadWorkerChanged, listMyNotices, Notice, planEnded, planStarted } from '@custodian/contracts';
import { mongo } from 'mongoose';
import { z } from 'zod';
import { keysFolderOf, serviceKeys } from '../../apps/command-line/src/deployment/service-keys';
import { startPrivateRedis } from '../../apps/command-line/src/backing/redis';
import { ownName, ownVhost } from '../setup/own-deployment';
import { mongodbUrl, redisUrl } from '../setup/servers';
import { auditKeyOf, ensureAuditKey, headsDatabaseOf } from '../../apps/command-line/src/deployment/audit-keys';
import { ensureSealingKeys, sealingKeysOf } from '../../apps/command-line/src/deployment/sealing-keys';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { Issuer } from './issuer';
import { MailServer } from './mail-server';
import { NotificationService } from './notification-service';
import { OtherServices } from './other-services';

const database = ownName('notices');
const designatedManager = 'designated-manager@northmoor.example';
const reference = () => `E-${randomUUID().slice(0, 4).toUpperCase()}-${randomUUID().slice(0, 4).toUpperCase()}`;

describe('notices', () => {
  let vhost: Awaited<ReturnType<typeof ownVhost>>;
  let [issuer, mail, others, service]: [Issuer?, MailServer?, OtherServices?, NotificationService?] = [];
  let settings: Record<string, string> = {};

  beforeAll(async () => {
    vhost = await ownVhost('notices');
    issuer = await Issuer.start();
    mail = await MailServer.reserve();
    await mail.open();
    const sealingKeys = sealingKeysOf(database, 'notification-service');
    ensureSealingKeys(sealingKeys);
    ensureAuditKey(database, 'notification-service');
    settings = {
      AUTHORITY: database, SEALING_KEYS: sealingKeys, AUDIT_KEY: auditKeyOf(database, 'notification-service'), AUDIT_HEADS_URL: mongodbUrl(), AUDIT_HEADS_DATABASE: headsDatabaseOf(database), OIDC_ISSUER: issuer.url, MONGODB_URL: mongodbUrl(), MONGODB_DATABASE: database, RABBITMQ_URL: vhost.url, ...serviceKeys(database, 'notification-service'), REDIS_URL: redisUrl(),
      SMTP_URL: mail.url, MAIL_FROM: 'custodian@northmoor.example', CUSTODIAN_EMAIL: designatedManager, STAFF_WEB_URL: 'https://custodian.northmoor.example', ERRAND_SWEEP_SECONDS: '3600', SEND_PAUSES_SECONDS: '1', PERSON_GAP_SECONDS: '0',
    };
    service = await NotificationService.start(settings);
    others = await OtherServices.on(vhost.url, database);
  });

  afterAll(async () => {
    expect(await service?.stop()).toBe(0);
    await others?.stop();
    await mail?.shut();
    issuer?.stop();
    const client = new mongo.MongoClient(mongodbUrl());
    await client.db(database).dropDatabase();
    await client.close();
    await vhost.remove();
    rmSync(keysFolderOf(database), { recursive: true, force: true });
  });

  /** A practitioner whom the directory knows. */
  function worker(address: string | null = exampleWorker.email): string {
    const workerId = randomUUID();
    others?.addresses.set(workerId, address);
    return workerId;
  }

  async function enquiredAbout(leadWorkerId: string | undefined, about = reference()) {
    const payload = { enquiryId: randomUUID(), reference: about, childId: randomUUID(), because: 'plan' as const, leadWorkerId, receivedAt: new Date().toISOString() };
    return { ...payload, sent: await others?.announce(childEnquiredAbout, payload), payload };
  }

  async function inbox(role: string, workerId?: string): Promise<z.output<typeof Notice>[]> {
    const answer = await service?.ask('/notices', { headers: { authorization: (await issuer?.bearer(role, workerId)) ?? '' } });
    return listMyNotices.output.parse(await answer?.json()).notices;
  }

  /** The first notice in somebody's inbox that is as wanted. */
  function noticeOf(workerId: string, wanted: (notice: z.output<typeof Notice>) => boolean = () => true): Promise<z.output<typeof Notice>> {
    return eventually(async () => (await inbox('key-worker', workerId)).find(wanted));
  }

  const mailed = (outcome: string) => (notice: z.output<typeof Notice>) => notice.attempts.some((attempt) => attempt.channel === 'email' && attempt.outcome === outcome);

  async function acknowledge(noticeId: string, etag: string, role: string, workerId?: string) {
    const headers = { authorization: (await issuer?.bearer(role, workerId)) ?? '', 'idempotency-key': randomUUID(), 'if-match': etag };
    const answer = await service?.ask(`/notices/${noticeId}/acknowledgement`, { method: 'POST', headers });
    return { status: answer?.status, body: await answer?.json() };
  }

  it('the lead social worker has the notice in the inbox and by e-mail, and the mail says nothing of the child', async () => {
    const lead = worker();
    const { reference: about, childId, enquiryId } = await enquiredAbout(lead);
    const notice = await noticeOf(lead, mailed('delivered'));
    expect(notice).toMatchObject({ kind: 'child-enquired-about', because: 'plan', reference: about, childId, enquiryId, toWorkerId: lead, status: 'waiting', version: 1 });
    expect(notice.attempts.map(({ channel, outcome }) => [channel, outcome])).toEqual([['inbox', 'delivered'], ['email', 'delivered']]);
    const [sent, ...more] = mail?.about(about) ?? [];
    expect([more, sent?.to, sent?.subject]).toEqual([[], [exampleWorker.email], `${about}: Follow up the enquiry and acknowledge`]);
    expect(sent?.text).toMatch(new RegExp(`^${about}\n\nFollow up the enquiry and acknowledge\\.\n\nAcknowledge by \\d+ \\w+ \\d{4} at \\d\\d:\\d\\d\\.\n\n${notice.link}$`, 'u'));
    expect(sent?.raw).toMatch(/^Message-ID: <[\da-f-]{36}@northmoor\.example>\r?$/mu);
    for (const kept of [exampleWorker.name, 'plan', childId, enquiryId]) expect(sent?.raw).not.toContain(kept);
  });

  it('an event that comes twice makes one notice and one mail', async () => {
    const lead = worker();
    const first = await enquiredAbout(lead);
    await others?.announce(childEnquiredAbout, first.payload, first.sent);
    await noticeOf(lead, mailed('delivered'));
    const second = await enquiredAbout(lead);
    await noticeOf(lead, (notice) => notice.reference === second.reference && mailed('delivered')(notice));
    expect((await inbox('key-worker', lead)).map((notice) => notice.reference)).toEqual([second.reference, first.reference]);
    expect(mail?.about(first.reference)).toHaveLength(1);
  });

  it('the person told acknowledges once, and nobody else does', async () => {
    const lead = worker();
    await enquiredAbout(lead);
    const { noticeId } = await noticeOf(lead);
    expect(await acknowledge(noticeId, '"1"', 'key-worker', worker())).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
    expect(await acknowledge(noticeId, '"1"', 'custodian', worker())).toMatchObject({ status: 403 });
    expect(await acknowledge(randomUUID(), '"1"', 'key-worker', lead)).toMatchObject({ status: 403 });
    expect(await acknowledge(noticeId, '"7"', 'key-worker', lead)).toMatchObject({ status: 412, body: { code: 'stale-version' } });
    expect(await acknowledge(noticeId, '"1"', 'key-worker', lead)).toMatchObject({ status: 200, body: { status: 'acknowledged', acknowledgedBy: 'staff:key-worker', version: 2 } });
    expect(await acknowledge(noticeId, '"2"', 'key-worker', lead)).toMatchObject({ status: 409, body: { code: 'notice-already-acknowledged' } });
    expect(await noticeOf(lead, mailed('delivered'))).toMatchObject({ status: 'acknowledged', version: 2 });
  });

  it('a notice to nobody is in the designated manager’s inbox, counted as an alarm, and goes to them by e-mail', async () => {
    const { reference: about, childId } = await enquiredAbout(undefined);
    const notice = await eventually(async () => (await inbox('custodian')).find((candidate) => candidate.childId === childId));
    expect(notice.toWorkerId).toBeUndefined();
    const written = await eventually(() => Promise.resolve(mail?.about(about).length === 0 ? undefined : mail?.about(about)));
    expect(await acknowledge(notice.noticeId, '"1"', 'custodian')).toMatchObject({ status: 200 });
    expect(written.map(({ to }) => to)).toEqual([[designatedManager]]);
    expect(await (await service?.ask('/metrics'))?.text()).toMatch(/notices_to_nobody_total\{kind="child-enquired-about".*\} 1/u);
  });

  it('broken glass, and a review of it that is overdue, are in the designated manager’s inbox and go to them by e-mail, with the reference only', async () => {
    const about = { enquiryId: randomUUID(), reference: reference(), reviewId: randomUUID() };
    const [brokenAt, dueAt] = [new Date().toISOString(), new Date().toISOString()];
    const mails = (count: number) => eventually(() => Promise.resolve(mail?.about(about.reference).length === count ? mail.about(about.reference) : undefined));
    await others?.announce(glassBroken, { ...about, brokenBy: 'staff:duty-clerk', brokenAt, reviewDueAt: dueAt });
    // Two that wait at the same time may go in one mail.
    await mails(1);
    await others?.announce(breakGlassReviewOverdue, { ...about, dueAt });
    const sent = await mails(2);
    expect(sent.map(({ to }) => to)).toEqual([[designatedManager], [designatedManager]]);
    for (const { raw } of sent) for (const kept of [about.enquiryId, about.reviewId, 'duty-clerk']) expect(raw).not.toContain(kept);
    const notices = await eventually(async () => {
      const found = (await inbox('custodian')).filter(({ enquiryId }) => enquiryId === about.enquiryId);
      return found.every(mailed('delivered')) ? found : undefined;
    });
    expect(notices.map(({ kind, status, toWorkerId }) => [kind, status, toWorkerId])).toEqual([['break-glass-review-overdue', 'waiting', undefined], ['glass-broken', 'waiting', undefined]]);
    expect(await (await service?.ask('/metrics'))?.text()).not.toMatch(/notices_to_nobody_total\{kind="(?:glass-broken|break-glass-review-overdue)"/u);
  });

  it('broken glass is written of as soon as the mail server is back', async () => {
    await mail?.shut();
    const about = { enquiryId: randomUUID(), reference: reference(), reviewId: randomUUID() };
    await others?.announce(glassBroken, { ...about, brokenBy: 'staff:duty-clerk', brokenAt: new Date().toISOString(), reviewDueAt: new Date().toISOString() });
    await eventually(async () => (await inbox('custodian')).find((notice) => notice.enquiryId === about.enquiryId && mailed('failed')(notice)));
    await mail?.open();
    const [sent] = await eventually(() => Promise.resolve(mail?.about(about.reference).length === 1 ? mail.about(about.reference) : undefined));
    expect(sent?.to).toEqual([designatedManager]);
  });

  it('tells of plans, of who leads the work and of checks made late; the mails do not say which', async () => {
    const [lead, clerk] = [worker(), worker()];
    const [childId, planId, enquiryId] = [randomUUID(), randomUUID(), randomUUID()];
    await others?.announce(planStarted, { childId, planId, basis: 'conference', from: '2026-02-12', leadWorkerId: lead });
    await others?.announce(leadWorkerChanged, { childId, from: '2026-02-16', leadWorkerId: lead });
    await others?.announce(planEnded, { childId, planId, to: '2026-08-11', conferenceId: randomUUID(), leadWorkerId: lead });
    await others?.announce(checkCompletedLate, { enquiryId, reference: reference(), takenBy: 'staff:out-of-hours', takenByWorkerId: clerk });
    await noticeOf(lead, (notice) => notice.kind === 'plan-ended');
    expect((await inbox('key-worker', lead)).map((notice) => notice.kind)).toEqual(['plan-ended', 'lead-worker-assigned', 'plan-started']);
    expect(await noticeOf(clerk, mailed('delivered'))).toMatchObject({ kind: 'check-completed-late', enquiryId });
    for (const { noticeId, reference: about } of await inbox('key-worker', lead)) {
      await noticeOf(lead, (notice) => notice.noticeId === noticeId && mailed('delivered')(notice));
      expect(mail?.about(about ?? '-')[0]?.raw).not.toMatch(/\bplan\b/iu);
    }
  });

  it('a mail that cannot be sent is tried again, each try kept, until it is', async () => {
    await mail?.shut();
    const lead = worker();
    const { reference: about } = await enquiredAbout(lead);
    expect((await noticeOf(lead, mailed('failed'))).attempts[1]).toMatchObject({ channel: 'email', outcome: 'failed', detail: 'mail-server-unreachable' });
    await mail?.open();
    const { attempts } = await noticeOf(lead, mailed('delivered'));
    expect(attempts.slice(1, -1).every(({ outcome }) => outcome === 'failed')).toBe(true);
    expect(mail?.about(about)).toHaveLength(1);
  });

  it('a practitioner without an address has the inbox only, and that is kept', async () => {
    const lead = worker(null);
    await enquiredAbout(lead);
    expect((await noticeOf(lead, mailed('no-address'))).attempts).toHaveLength(2);
  });

  it('with the directory away the notice is there, and the mail follows to the address of then', async () => {
    const lead = randomUUID();
    const { reference: about } = await enquiredAbout(lead);
    expect((await noticeOf(lead)).attempts).toHaveLength(1);
    others?.addresses.set(lead, 'new.address@northmoor.example');
    await noticeOf(lead, mailed('delivered'));
    expect(mail?.about(about).map(({ to }) => to)).toEqual([['new.address@northmoor.example']]);
  });

  it('with Redis away, back and emptied everything still arrives, and the service ends in good order', async () => {
    await service?.stop();
    const redis = await startPrivateRedis();
    service = await NotificationService.start({ ...settings, REDIS_URL: redis.url, ERRAND_SWEEP_SECONDS: '1' });
    const redisIs = async () => z.object({ details: z.object({ redis: z.unknown() }) }).parse(await (await service?.ask('/health/ready'))?.json()).details.redis;
    try {
      await redis.process.kill();
      const lead = worker();
      const { reference: about } = await enquiredAbout(lead);
      await noticeOf(lead, mailed('delivered'));
      expect([mail?.about(about).length, await redisIs()]).toEqual([1, { status: 'up', degraded: true }]);

      await redis.process.start();
      await eventually(async () => (JSON.stringify(await redisIs()) === '{"status":"up"}' ? true : undefined));
      await mail?.shut();
      const other = worker();
      await enquiredAbout(other);
      await noticeOf(other, mailed('failed'));
      await redis.process.restart();
      await mail?.open();
      await noticeOf(other, mailed('delivered'));

      await redis.process.kill();
      expect(await service.stop()).toBe(0);
    } finally {
      await redis.stop();
    }
  });
});

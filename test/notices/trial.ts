import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { childEnquiredAbout, listMyNotices, Notice } from '@custodian/contracts';
import { mongo } from 'mongoose';
import type { z } from 'zod';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { auditKeyOf, ensureAuditKey, headsDatabaseOf } from '../../apps/command-line/src/deployment/audit-keys';
import { ensureSealingKeys, sealingKeysOf } from '../../apps/command-line/src/deployment/sealing-keys';
import { keysFolderOf, serviceKeys } from '../../apps/command-line/src/deployment/service-keys';
import { NotifyStandIn } from '../../apps/command-line/src/notify-stand-in/notify-stand-in';
import { ownName, ownVhost } from '../setup/own-deployment';
import { mongodbUrl, redisUrl } from '../setup/servers';
import { Issuer } from './issuer';
import { MailServer } from './mail-server';
import { NotificationService } from './notification-service';
import { OtherServices } from './other-services';

export type NoticeShown = z.output<typeof Notice>;

/** The notification service with everything around it made up: who signs in, who takes mails and text messages, and what the other services say. */
export class Trial {
  private readonly services: NotificationService[] = [];

  private constructor(
    readonly database: string,
    readonly issuer: Issuer,
    readonly mail: MailServer,
    readonly notify: NotifyStandIn,
    readonly others: OtherServices,
    readonly settings: Record<string, string>,
    private readonly vhost: Awaited<ReturnType<typeof ownVhost>>,
  ) {}

  static async start(more: Record<string, string> = {}): Promise<Trial> {
    const database = ownName('trial');
    const vhost = await ownVhost('trial');
    const [issuer, mail, notify] = await Promise.all([Issuer.start(), MailServer.reserve(), NotifyStandIn.start()]);
    await mail.open();
    const sealingKeys = sealingKeysOf(database, 'notification-service');
    ensureSealingKeys(sealingKeys);
    ensureAuditKey(database, 'notification-service');
    const settings = {
      AUTHORITY: database, SEALING_KEYS: sealingKeys, AUDIT_KEY: auditKeyOf(database, 'notification-service'), AUDIT_HEADS_URL: mongodbUrl(), AUDIT_HEADS_DATABASE: headsDatabaseOf(database),
      OIDC_ISSUER: issuer.url, MONGODB_URL: mongodbUrl(), MONGODB_DATABASE: database, RABBITMQ_URL: vhost.url, ...serviceKeys(database, 'notification-service'), REDIS_URL: redisUrl(),
      SMTP_URL: mail.url, MAIL_FROM: 'custodian@northmoor.example', CUSTODIAN_EMAIL: 'designated-manager@northmoor.example', STAFF_WEB_URL: 'https://custodian.northmoor.example',
      ERRAND_SWEEP_SECONDS: '1', SEND_PAUSES_SECONDS: '1', PERSON_GAP_SECONDS: '0', DEADLINE_SWEEP_SECONDS: '1',
      NOTIFY_URL: notify.url, NOTIFY_API_KEY: notify.apiKey.key, NOTIFY_EMAIL_TEMPLATE: randomUUID(), NOTIFY_SMS_TEMPLATE: randomUUID(), NOTIFY_CALLBACK_TOKEN: 'a-token-of-the-trial',
      NOTIFY_TIMEOUT_SECONDS: '1', NOTIFY_SETTLE_SECONDS: '1', NOTIFY_RECEIPT_SECONDS: '3',
      ...more,
    };
    // The service makes the exchanges that the others stand on.
    const service = await NotificationService.start(settings);
    const trial = new Trial(database, issuer, mail, notify, await OtherServices.on(vhost.url, database), settings, vhost);
    trial.has(service);
    return trial;
  }

  /** Another process of the service; receipts go to the one started last. */
  async startService(more: Record<string, string> = {}): Promise<NotificationService> {
    const service = await NotificationService.start({ ...this.settings, ...more });
    this.has(service);
    return service;
  }

  private has(service: NotificationService): void {
    this.services.push(service);
    this.notify.callback = { url: `${service.url}/notify/receipts`, token: this.settings['NOTIFY_CALLBACK_TOKEN'] ?? '' };
  }

  get service(): NotificationService {
    const service = this.services.at(-1);
    if (!service) throw new Error('no service runs');
    return service;
  }

  /** A practitioner whom the directory knows, with an address and a mobile of their own. */
  worker(): string {
    const workerId = randomUUID();
    this.others.addresses.set(workerId, `${workerId}@northmoor.example`);
    this.others.mobiles.set(workerId, '07700 900123');
    return workerId;
  }

  /** An enquiry about a child whose work this practitioner leads. */
  async enquiredAbout(leadWorkerId: string | undefined) {
    const payload = { enquiryId: randomUUID(), reference: `E-${randomUUID().slice(0, 8).toUpperCase()}`, childId: randomUUID(), because: 'plan' as const, leadWorkerId, receivedAt: new Date().toISOString() };
    await this.others.announce(childEnquiredAbout, payload);
    return payload;
  }

  async as(role: string, workerId: string | undefined, path: string, init: { method?: string; body?: string; headers?: Record<string, string> } = {}): Promise<Response> {
    const authorization = await this.issuer.bearer(role, workerId);
    return this.service.ask(path, { ...init, headers: { authorization, ...(init.body !== undefined && { 'content-type': 'application/json' }), ...(init.method === 'POST' && { 'idempotency-key': randomUUID() }), ...init.headers } });
  }

  async inbox(role: string, workerId?: string): Promise<NoticeShown[]> {
    const answer = await this.as(role, workerId, '/notices?limit=500');
    return listMyNotices.output.parse(await answer.json()).notices;
  }

  /** The first notice in somebody's inbox that is as wanted. */
  noticeOf(workerId: string, wanted: (notice: NoticeShown) => boolean = () => true, limitMs?: number): Promise<NoticeShown> {
    return eventually(async () => (await this.inbox('key-worker', workerId)).find(wanted), limitMs);
  }

  async acknowledge({ noticeId, version }: NoticeShown, role: string, workerId?: string): Promise<number> {
    return (await this.as(role, workerId, `/notices/${noticeId}/acknowledgement`, { method: 'POST', headers: { 'if-match': `"${version}"` } })).status;
  }

  async stop(): Promise<void> {
    for (const service of this.services) await service.stop();
    await this.others.stop();
    await this.mail.shut();
    await this.notify.stop();
    this.issuer.stop();
    const client = new mongo.MongoClient(mongodbUrl());
    await client.db(this.database).dropDatabase();
    await client.close();
    await this.vhost.remove();
    rmSync(keysFolderOf(this.database), { recursive: true, force: true });
  }
}

import { randomUUID } from 'node:crypto';
import { type Actor, type Condition, type Role, table } from '@custodian/access';
import { type AnyEvent, type AnyOperation, askHistoricPlan, breakGlass, checkCompletedLate, childEnquiredAbout, exampleCustodian, fishingFlagged, getLetterRecipients, getSubjects, listLetters, listMyNotices, openCase, openMissingEpisode, openMove, type OutputOf, patternOf, recordCustodian, type Service } from '@custodian/contracts';
import { connect } from 'amqplib';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import type { Deployment } from '../../apps/command-line/src/deployment/start-authority';
import { type Authority, workerOf } from '../rules/authority';
import { hold, knownChild, planFor } from '../rules/children';
import { record } from '../rules/enquiry-steps';
import { begunBy } from './begun';
import { clientOf, somebody } from './somebody';

/** What a call is made with, so that one condition is fulfilled and no other. */
export interface Situation {
  readonly actor: Actor;
  /** Replaces fields of the operation's example. */
  readonly input: Record<string, unknown>;
  /** The service that asks, over the bus. */
  readonly askedBy: Service;
  readonly opened?: readonly string[];
}

type Owed = OutputOf<typeof listLetters>['letters'][number];

/** The things that belong to the one who acts in these tests, and those that do not. */
export class Belongings {
  private constructor(
    private readonly authority: Authority,
    private readonly children: { readonly own: string; readonly others: string },
    private readonly notices: { readonly own: string; readonly others: string; readonly nobodys: string; readonly auditors: string; readonly desks: string },
    private readonly letters: { readonly own: Owed; readonly others: Owed },
    private readonly enquiryId: string,
    private readonly missing: { readonly own: string; readonly others: string },
    private readonly requests: { readonly own: string; readonly others: string },
    private readonly moves: { readonly own: string; readonly others: string },
  ) {}

  static async of(authority: Authority): Promise<Belongings> {
    const children = { own: await childLedBy(authority, 'key-worker'), others: await childLedBy(authority, 'second-key-worker') };
    const letters = { own: await lettersAbout(authority, children.own, 'key-worker'), others: await lettersAbout(authority, children.others, 'second-key-worker') };
    const [auditors, desks, own, others, nobodys] = await Promise.all([noticeToTheAuditor(authority), noticeToTheDesks(authority), noticeTo(authority, 'key-worker'), noticeTo(authority, 'second-key-worker'), noticeTo(authority, undefined)]);
    const { enquiryId } = await record(authority.clerk, { familyName: 'Quillfeather', dateOfBirth: '2019-03-14' });
    await authority.custodian.call(recordCustodian, { ...recordCustodian.example.input, channel: 'email' });
    const missing = { own: await missingEpisodeOf(authority, children.own), others: await missingEpisodeOf(authority, children.others) };
    const requests = { own: await requestAbout(authority, children.own), others: await requestAbout(authority, children.others) };
    const moves = { own: await moveOf(authority, children.own), others: await moveOf(authority, children.others) };
    return new Belongings(authority, children, { own, others, nobodys, auditors, desks }, letters, enquiryId, missing, requests, moves);
  }

  /** The call of an operation by somebody, with one condition fulfilled or none. */
  async situation(operation: AnyOperation, role: Role, fulfilled: Condition | 'none'): Promise<Situation> {
    const askedBy = askers[fulfilled] ?? 'register-service';
    const actor = somebody(role, {
      ...(role === 'service' && { id: `service:${askedBy}` }),
      ...this.placeOf(operation, role, fulfilled),
      ...(fulfilled === 'stepped-up' && { steppedUpAt: Math.floor(Date.now() / 1000) }),
    });
    const { children } = this;
    return { actor, input: await this.inputOf(operation, actor, fulfilled), askedBy, ...(fulfilled === 'opened-by-enquiry' && { opened: [children.others] }) };
  }

  /** Where the actor stands: as the key worker, or as the manager of their team; for who has an inbox, also as nobody in particular. */
  private placeOf(operation: AnyOperation, role: Role, fulfilled: Condition | 'none'): Pick<Actor, 'workerId' | 'team'> {
    if (fulfilled === 'own-team') return { workerId: workerOf(this.authority, 'team-manager'), team: 'Tanpits team' };
    if (table[operation.name]?.[role]?.includes('has-inbox') && fulfilled === 'none') return {};
    return { workerId: workerOf(this.authority, 'key-worker'), team: 'No team' };
  }

  private async inputOf(operation: AnyOperation, actor: Actor, fulfilled: Condition | 'none'): Promise<Record<string, unknown>> {
    const { children, notices, letters } = this;
    const own = fulfilled === 'own-case' || fulfilled === 'own-team';
    const asked = operation.example.input;
    return {
      ...(actor.roles.some((role) => table[operation.name]?.[role]?.includes('not-their-own')) &&
        (await begunBy(this.authority, operation, fulfilled === 'not-their-own' ? somebody('releaser') : actor))),
      ...([breakGlass.name, getSubjects.name].some((name) => name === operation.name) && { enquiryId: this.enquiryId }),
      ...('childId' in asked && { childId: own ? children.own : children.others }),
      ...('missingId' in asked && { missingId: own ? this.missing.own : this.missing.others }),
      ...('moveId' in asked && operation.owner === 'transfer-service' && { moveId: own ? this.moves.own : this.moves.others }),
      ...('requestId' in asked && { requestId: own ? this.requests.own : this.requests.others }),
      ...('matterId' in asked && { matterId: own ? letters.own.matterId : letters.others.matterId }),
      ...(operation.name === getLetterRecipients.name && { planId: own ? letters.own.planId : letters.others.planId }),
      ...('noticeId' in asked && { noticeId: fulfilled === 'own-notice' ? notices.own : fulfilled === 'notice-to-nobody' ? notices.nobodys : fulfilled === 'notice-to-role' ? notices.auditors : fulfilled === 'notice-to-desk' ? notices.desks : notices.others }),
    };
  }
}

/** Who has to ask for a condition to be fulfilled. */
const askers: Partial<Record<Condition | 'none', Service>> = { 'for-an-enquiry': 'enquiry-service', 'opened-by-enquiry': 'enquiry-service', 'for-a-notice': 'notification-service', 'for-a-move': 'transfer-service' };

async function childLedBy(authority: Authority, leader: string): Promise<string> {
  const { childId, version } = await knownChild(authority);
  await authority.custodian.call(openCase, { childId, openedOn: '2026-02-01', leadWorkerId: workerOf(authority, leader) }, { ifMatch: version });
  return childId;
}

const elsewhere = exampleCustodian.code;

/** Says that a child is missing. */
async function missingEpisodeOf(authority: Authority, childId: string): Promise<string> {
  return (await authority.custodian.call(openMissingEpisode, { ...openMissingEpisode.example.input, childId })).missingId;
}

/** Says that a child stays elsewhere. */
async function moveOf(authority: Authority, childId: string): Promise<string> {
  return (await authority.custodian.call(openMove, { ...openMove.example.input, childId, to: elsewhere })).moveId;
}

/** Asks for a child's earlier plans. */
async function requestAbout(authority: Authority, childId: string): Promise<string> {
  return (await authority.custodian.call(askHistoricPlan, { ...askHistoricPlan.example.input, childId, custodian: elsewhere })).requestId;
}

/** Starts a plan for a child, and gives the letters that are owed because of it. */
async function lettersAbout(authority: Authority, childId: string, leader: string): Promise<Owed> {
  await hold(authority, 'initial', '2026-02-12', planFor(authority, childId, ['neglect'], leader));
  return eventually(async () => (await authority.custodian.call(listLetters, { childId })).letters[0]);
}

/** Announces an enquiry as enquiry-service would, and gives the id of the notice that comes of it. */
async function noticeTo(authority: Authority, username: string | undefined): Promise<string> {
  const { deployment } = authority;
  const childId = randomUUID();
  const leadWorkerId = username === undefined ? undefined : workerOf(authority, username);
  await announce(deployment, childEnquiredAbout, childId, { ...childEnquiredAbout.example, enquiryId: randomUUID(), childId, leadWorkerId });
  const reader = await clientOf(deployment, leadWorkerId === undefined ? somebody('custodian') : somebody('key-worker', { workerId: leadWorkerId }));
  return eventually(async () => (await reader.call(listMyNotices, { limit: 500 })).notices.find((notice) => notice.childId === childId)?.noticeId);
}

/** The same for a notice to whoever is auditor. */
async function noticeToTheAuditor({ deployment }: Authority): Promise<string> {
  const flagId = randomUUID();
  await announce(deployment, fishingFlagged, flagId, { ...fishingFlagged.example, flagId });
  const reader = await clientOf(deployment, somebody('auditor'));
  return eventually(async () => (await reader.call(listMyNotices, { limit: 500 })).notices[0]?.noticeId);
}

/** The same for a notice to whoever sits at a desk. */
async function noticeToTheDesks({ deployment }: Authority): Promise<string> {
  const enquiryId = randomUUID();
  await announce(deployment, checkCompletedLate, enquiryId, { ...checkCompletedLate.example, enquiryId, takenByWorkerId: undefined });
  const reader = await clientOf(deployment, somebody('clerk', { workerId: randomUUID() }));
  return eventually(async () => (await reader.call(listMyNotices, { limit: 500 })).notices.find((notice) => notice.enquiryId === enquiryId)?.noticeId);
}

async function announce(deployment: Deployment, event: AnyEvent, key: string, payload: object): Promise<void> {
  const connection = await connect(deployment.rabbitmqUrlOf('enquiry-service'));
  const channel = await connection.createConfirmChannel();
  channel.publish('events', `${event.stream}.${patternOf(event)}`, Buffer.from(JSON.stringify(payload)), {
    messageId: randomUUID(), type: patternOf(event), userId: `${deployment.authority}.enquiry-service`, persistent: true,
    headers: { stream: event.stream, key, seq: 1, 'occurred-at': new Date().toISOString(), 'actor-id': 'staff:duty-clerk' },
  });
  await channel.waitForConfirms();
  await connection.close();
}

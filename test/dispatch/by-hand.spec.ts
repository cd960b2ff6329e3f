import { createHash } from 'node:crypto';
import { askHistoricPlan, circulateMissingChild, exampleCustodianDetails, getDispatch, getHistoricPlan, listDispatches, listMyNotices, openMissingEpisode, operationsOfEvery, printDispatch, recordAnswerByHand, recordCustodian, recordSentByHand } from '@custodian/contracts';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { type Authority, ownAuthority } from '../rules/authority';
import { hold, knownChild, planFor } from '../rules/children';
import { readPdf } from '../letters/read-pdf';
import { inDatabase } from '../sealing/database-scan';

let authority: Authority;
beforeAll(async () => {
  authority = await ownAuthority({ extraEnv: { DISPATCH_URGENT_SECONDS: '2', DISPATCH_GIVE_UP_SECONDS: '5', DEADLINE_SWEEP_SECONDS: '1' } });
}, 180_000);
afterAll(async () => {
  await authority.stop();
}, 120_000);

interface Told {
  readonly kind: string;
  readonly status: string;
  readonly because: string;
  readonly to: { readonly recipientId?: string };
}

/** What anybody was told of a dispatch. */
const noticesOf = (dispatchId: string) =>
  inDatabase(`${authority.deployment.authority}_notification`, async (database) => (await database.collection<{ notice: Told }>('notices').find({ 'notice.dispatchId': dispatchId }).toArray()).map(({ notice }) => notice));
const nonEmpty = <T>(all: readonly T[]): readonly T[] | undefined => (all.length === 0 ? undefined : all);

it('a custodian reached by post has the same message by hand, and their answer goes to the same handler', async () => {
  const { custodian } = authority;
  await custodian.call(recordCustodian, { code: 'westmarsh', ...exampleCustodianDetails, channel: 'post', address: ['Marsh House', 'Westmarsh'] });
  const { childId } = await knownChild(authority);
  const { requestId } = await custodian.call(askHistoricPlan, { childId, custodian: 'westmarsh', reason: 'The school says there was a plan', parents: { told: true, on: '2026-03-01' } });
  const [waiting] = (await custodian.call(listDispatches, { custodian: 'westmarsh' })).dispatches;
  expect(waiting).toMatchObject({ message: 'historic-plan-asked', status: 'by-hand', attempts: 0 });
  const dispatchId = waiting?.dispatchId ?? '';
  const { payload } = await custodian.call(getDispatch, { dispatchId });
  expect(JSON.stringify(payload)).toContain('The school says there was a plan');

  await eventually(async () => nonEmpty(await noticesOf(dispatchId)), 30_000);
  const letter = await custodian.call(printDispatch, { dispatchId });
  const pdf = Buffer.from(letter.pdf, 'base64');
  expect(createHash('sha256').update(pdf).digest('hex')).toBe(letter.sha256);
  const { text, objects } = readPdf(pdf);
  expect(objects).toContain(`(Letter ${dispatchId})`);
  for (const part of ['Marsh House', 'We ask you for the earlier plans of a child', 'Reason: The school says there was a plan', 'Told: yes', 'Tanpits House']) expect(text).toContain(part);
  const { entries } = await authority.auditor.call(operationsOfEvery['transfer-service'].audit, { childId, action: printDispatch.name });
  expect(entries).toMatchObject([{ outcome: 'looked', resourceId: dispatchId, childIds: [childId] }]);
  await expect(authority.keyWorker.call(printDispatch, { dispatchId })).rejects.toMatchObject({ status: 403 });

  const sentAt = new Date().toISOString();
  await expect(custodian.call(recordSentByHand, { dispatchId, how: 'post', sentAt: '2999-01-01T00:00:00Z' })).rejects.toMatchObject({ code: 'sent-in-the-future' });
  expect(await custodian.call(recordSentByHand, { dispatchId, how: 'telephone', sentAt, saidTo: 'Ottoline Farrant' })).toMatchObject({ status: 'sent-by-hand', sentAt });
  await expect(custodian.call(recordSentByHand, { dispatchId, how: 'post', sentAt })).rejects.toMatchObject({ code: 'dispatch-not-by-hand' });
  expect(await custodian.call(getDispatch, { dispatchId })).not.toHaveProperty('payload');
  await expect(custodian.call(printDispatch, { dispatchId })).rejects.toMatchObject({ code: 'dispatch-erased' });
  await eventually(async () => ((await noticesOf(dispatchId)).some(({ kind, status }) => kind === 'dispatch-by-hand' && status === 'answered') ? true : undefined), 30_000);

  const answer = { requestId, outcome: 'refused', reason: 'No grounds are given', decidedBy: 'Their custodian', decidedAt: sentAt, released: [] };
  const entered = await custodian.call(recordAnswerByHand, { code: 'westmarsh', message: 'historic-plan-answered', payload: answer, saidBy: 'Ottoline Farrant', saidAt: sentAt });
  await eventually(async () => ((await custodian.call(getHistoricPlan, { requestId })).status === 'refused' ? true : undefined));
  const { dispatches } = await custodian.call(listDispatches, { direction: 'in' });
  expect(dispatches).toMatchObject([{ dispatchId: entered.dispatchId, custodian: 'westmarsh', status: 'handled' }]);
}, 60_000);

it('MOV-82 what is about a child at risk is to be read out at once; nobody having done so in its time, the designated manager knows, and it is settled by recording how', async () => {
  const { custodian } = authority;
  await custodian.call(recordCustodian, { code: 'northfold', ...exampleCustodianDetails, channel: 'email' });
  const { childId } = await knownChild(authority);
  await hold(authority, 'initial', '2026-02-12', planFor(authority, childId, ['neglect'], 'key-worker'));
  const opened = await custodian.call(openMissingEpisode, { childId, since: new Date(Date.now() - 3_600_000).toISOString(), indicators: openMissingEpisode.example.input.indicators });
  await custodian.call(circulateMissingChild, { missingId: opened.missingId, account: 'Ring at once' }, { ifMatch: opened.version });
  const [waiting] = (await custodian.call(listDispatches, { custodian: 'northfold' })).dispatches;
  expect(waiting).toMatchObject({ message: 'missing-circulated', urgent: true, status: 'by-hand' });
  const dispatchId = waiting?.dispatchId ?? '';
  const standing = (kind: string) => noticesOf(dispatchId).then((notices) => notices.filter((notice) => notice.kind === kind));
  const [toRing] = await eventually(async () => nonEmpty(await standing('dispatch-to-telephone')), 30_000);
  expect(toRing).toMatchObject({ because: 'northfold', childId, climb: { ladder: 'urgent', urgent: true }, status: 'waiting' });
  await eventually(async () => ((await standing('dispatch-unreceipted')).some(({ to }) => to.recipientId === 'office:designated-manager') ? true : undefined), 40_000);
  expect(readPdf(Buffer.from((await custodian.call(printDispatch, { dispatchId })).pdf, 'base64')).text).toContain('Account: Ring at once');

  await custodian.call(recordSentByHand, { dispatchId, how: 'telephone', sentAt: new Date().toISOString(), saidTo: 'Ottoline Farrant' });
  await eventually(async () => ((await noticesOf(dispatchId)).every(({ status }) => status === 'answered') ? true : undefined), 30_000);
  expect((await noticesOf(dispatchId)).length).toBeGreaterThan(1);
}, 180_000);

it('what is about a child at risk and nobody signs for is announced for the Unit after its time, and given up to people after the last', async () => {
  const { custodian } = authority;
  await custodian.call(recordCustodian, { code: 'southmere', ...exampleCustodianDetails });
  const { childId } = await knownChild(authority);
  await hold(authority, 'initial', '2026-02-12', planFor(authority, childId, ['neglect'], 'key-worker'));
  const opened = await custodian.call(openMissingEpisode, { childId, since: new Date(Date.now() - 3_600_000).toISOString(), indicators: openMissingEpisode.example.input.indicators });
  await custodian.call(circulateMissingChild, { missingId: opened.missingId, account: 'Ring at once' }, { ifMatch: opened.version });
  const [waiting] = (await custodian.call(listDispatches, { custodian: 'southmere' })).dispatches;
  expect(waiting).toMatchObject({ message: 'missing-circulated', urgent: true, status: 'waiting', childId });
  const announced = (type: string) => inDatabase(`${authority.deployment.authority}_transfer`, (database) => eventually(async () => (await database.collection('outbox').findOne({ type, body: { $regex: 'southmere' } })) ?? undefined, 40_000));
  expect(await announced('transfer.dispatch-unreceipted.v1')).toMatchObject({ body: expect.stringContaining(childId) as unknown });
  expect(await announced('transfer.dispatch-undelivered.v1')).toMatchObject({ body: expect.stringContaining(waiting?.dispatchId ?? '-') as unknown });
  const notice = await eventually(async () => (await custodian.call(listMyNotices, { limit: 500 })).notices.find(({ kind, because }) => kind === 'dispatch-undelivered' && because === 'southmere'), 20_000);
  expect(notice).toMatchObject({ dispatchId: waiting?.dispatchId, urgent: true });
  expect((await custodian.call(listDispatches, { custodian: 'southmere' })).dispatches).toMatchObject([{ status: 'undelivered' }]);
}, 120_000);

import { changeChild, getChild, getLetters, listLetters, listMyNotices, type OutputOf, printLetter, proposePlanCorrection, recordLetterSent, recordLetterWithheld, sealAddress, secondPersonOf } from '@custodian/contracts';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { serviceProcess } from '../../apps/command-line/src/deployment/service-process';
import { freePort } from '../../apps/command-line/src/process/free-port';
import type { ServerProcess } from '../../apps/command-line/src/process/server-process';
import { stateFile } from '../../apps/command-line/src/project';
import { readPdf } from '../letters/read-pdf';
import { type Authority, ownAuthority, workerOf } from './authority';
import { childWithPlan, hold } from './children';
import { refusalOf } from './refusal';

let authority: Authority;
let later: ServerProcess | undefined;
beforeAll(async () => {
  authority = await ownAuthority({ testClock: '2026-03-03T10:00:00Z' });
}, 180_000);
afterAll(async () => {
  await later?.stop();
  await authority.stop();
});

const mother = { name: 'Nguyễn Thị Łucja', relationship: 'mother', parentalResponsibility: true, livesWithChild: true };
const father = { name: 'Idris Ọlá-Ward', relationship: 'father', parentalResponsibility: false, livesWithChild: false };
const home = { kind: 'home' as const, lines: ['3 Lapwing Rise', 'Northmoor'], postcode: 'ZZ99 4LR', from: '2021-06-01' };
const weirLane = { lines: ['8 Weir Lane', 'Eastmere'], postcode: 'ZZ99 7WL' };

type Of = OutputOf<typeof getLetters>;

async function planOf(details: Parameters<typeof childWithPlan>[2] = {}): Promise<{ childId: string; letters: Of }> {
  const { childId } = await childWithPlan(authority, '2026-03-02', { names: [{ kind: 'legal', given: 'Aderyn', family: 'Quillfeather' }], household: [mother, father], addresses: [home], ...details });
  return { childId, letters: await owed(childId, 'plan-started') };
}

async function owed(childId: string, occasion: Of['occasion']): Promise<Of> {
  const { matterId } = await eventually(async () => (await authority.custodian.call(listLetters, { childId })).letters.find((each) => each.occasion === occasion), 20_000);
  return get(matterId);
}

const get = (matterId: string) => authority.keyWorker.call(getLetters, { matterId });
const to = ({ recipients }: Of, name: string) => {
  const found = recipients.find((each) => each.name === name);
  if (!found) throw new Error(`nobody of that name is to be written to`);
  return found.recipientId;
};
const print = (letters: Of, name: string, address?: typeof weirLane) => authority.keyWorker.call(printLetter, { matterId: letters.matterId, recipientId: to(letters, name), ...(address && { address }) });
const textOf = ({ pdf }: { readonly pdf: string }) => readPdf(Buffer.from(pdf, 'base64')).text;
const byWorkerId = () => workerOf(authority, 'key-worker');

async function sent(letters: Of, name: string): Promise<number> {
  const { matterId, version } = await get(letters.matterId);
  return (await authority.keyWorker.call(recordLetterSent, { matterId, recipientId: to(letters, name), on: '2026-03-03', how: 'post', byWorkerId: byWorkerId() }, { ifMatch: version })).version;
}

async function withheld(letters: Of, name: string, reason: 'risk-of-significant-harm-to-a-child' | 'risk-of-serious-injury-to-an-adult' | 'age-and-understanding') {
  const { matterId, version } = await get(letters.matterId);
  const why = { reason, note: 'Judged together with the police', decidedByWorkerId: byWorkerId(), decidedOn: '2026-03-03' };
  return authority.keyWorker.call(recordLetterWithheld, { matterId, recipientId: to(letters, name), ...why }, { ifMatch: version });
}

/** Says that a plan's recording was wrong, as two persons have to. */
async function correct(childId: string, planId: string, correction: 'entered-by-mistake' | 'not-ended'): Promise<void> {
  const { version } = await authority.custodian.call(getChild, { childId });
  const { proposalId, version: waits } = await authority.custodian.call(proposePlanCorrection, { childId, planId, correction, reason: 'Entered under the wrong child' }, { ifMatch: version });
  await authority.secondCustodian.call(secondPersonOf['register-service'].approve, { proposalId }, { ifMatch: waits });
}

describe('REC-10 parents and the child are told in writing', () => {
  it('REC-10 each parent and the child is owed a letter when a plan starts; it is printed, sent, and that is the end of it', async () => {
    const { letters } = await planOf();
    expect(letters).toMatchObject({ occasion: 'plan-started', on: '2026-03-02', status: 'owed', dueAt: '2026-03-10T17:00:00.000Z' });
    expect(letters.recipients.map(({ name, as, address, owed: stillOwed }) => [name, as, address, stillOwed])).toEqual([[mother.name, 'parent', 'on-record', true], [father.name, 'parent', 'none', true], ['Aderyn Quillfeather', 'child', 'on-record', true]]);

    const printed = await print(letters, mother.name);
    expect(printed).toMatchObject({ copy: false, addressed: true, pages: 1 });
    expect(textOf(printed)).toContain(`${mother.name} 3 Lapwing Rise Northmoor ZZ99 4LR`);
    expect(textOf(printed)).toContain('Aderyn Quillfeather has had a child protection plan since 2 March 2026');
    expect(textOf(await print(letters, 'Aderyn Quillfeather'))).toContain('You have a child protection plan');

    await sent(letters, mother.name);
    await sent(letters, father.name);
    expect(await withheld(letters, 'Aderyn Quillfeather', 'age-and-understanding')).toMatchObject({ status: 'settled' });
    const after = await get(letters.matterId);
    expect(after.recipients.map(({ owed: stillOwed }) => stillOwed)).toEqual([false, false, false]);
    expect(after.recipients.find(({ as }) => as === 'child')?.notInformed).toMatchObject([{ reason: 'age-and-understanding', note: 'Judged together with the police', decidedByWorkerId: byWorkerId() }]);
  });

  it('REC-10 they are told of its end as well', async () => {
    const { childId } = await planOf();
    await hold(authority, 'review', '2026-03-03', { childId, decision: 'end', reason: 'The risk has gone' });
    const letters = await owed(childId, 'plan-ended');
    expect(textOf(await print(letters, mother.name))).toContain('Aderyn Quillfeather has not had a child protection plan since 3 March 2026');
  });

  it('REC-10 nobody is left out but for one of the two risks; age and understanding is for the child only', async () => {
    const { letters } = await planOf();
    expect(await refusalOf(withheld(letters, father.name, 'age-and-understanding'))).toBe('422 reason-for-children-only');
    expect((await withheld(letters, father.name, 'risk-of-serious-injury-to-an-adult')).status).toBe('owed');
    const { matterId, version } = await get(letters.matterId);
    const other = { matterId, recipientId: to(letters, father.name), reason: 'on-holiday' as never, note: 'x', decidedByWorkerId: byWorkerId(), decidedOn: '2026-03-03' };
    expect(await refusalOf(authority.keyWorker.call(recordLetterWithheld, other, { ifMatch: version }))).toBe('400 invalid-input');
    const tomorrow = { matterId, recipientId: to(letters, father.name), on: '2026-03-04', how: 'by-hand' as const, byWorkerId: byWorkerId() };
    expect(await refusalOf(authority.keyWorker.call(recordLetterSent, tomorrow, { ifMatch: version }))).toBe('422 date-in-the-future');
  });

  it('REC-10 a letter printed again says that it is a copy; the same command is the same print, and every print is on record', async () => {
    const { letters } = await planOf();
    const recipientId = to(letters, mother.name);
    const idempotencyKey = 'print-of-the-letter-1';
    const twice = [1, 2].map(() => authority.keyWorker.call(printLetter, { matterId: letters.matterId, recipientId }, { idempotencyKey }));
    expect((await Promise.all(twice)).map(({ copy }) => copy)).toEqual([false, false]);
    const copy = await authority.custodian.call(printLetter, { matterId: letters.matterId, recipientId });
    expect([copy.copy, textOf(copy).startsWith('Copy, printed on 3 March 2026')]).toEqual([true, true]);
    expect((await get(letters.matterId)).recipients[0]?.prints.map((each) => [each.printedBy, each.copy])).toEqual([['staff:key-worker', false], ['staff:custodian', true]]);
  });

  it('REC-10 a sealed address stands on no letter, neither from the Record nor given; nor does the child’s for who lives elsewhere', async () => {
    const { childId, letters } = await planOf();
    expect(await refusalOf(print(letters, father.name, { lines: home.lines, postcode: home.postcode }))).toBe('409 address-not-theirs');
    expect(textOf(await print(letters, father.name, weirLane))).toContain(`${father.name} 8 Weir Lane Eastmere ZZ99 7WL`);

    const { version } = await authority.custodian.call(getChild, { childId });
    await authority.custodian.call(sealAddress, { childId, kind: 'home', from: home.from }, { ifMatch: version });
    expect((await get(letters.matterId)).recipients.map(({ address }) => address)).toEqual(['sealed', 'none', 'sealed']);
    for (const name of [mother.name, father.name, 'Aderyn Quillfeather']) {
      const printed = await print(letters, name);
      expect(printed.addressed).toBe(false);
      expect(textOf(printed)).not.toMatch(/Lapwing|ZZ99/u);
      expect(textOf(printed)).toContain('To be handed over');
      expect(await refusalOf(print(letters, name, { lines: home.lines, postcode: home.postcode }))).toBe('409 address-not-theirs');
    }
  });

  it('REC-10 who is to be written to is what the Record says now', async () => {
    const { childId, letters } = await planOf({ household: [mother] });
    await sent(letters, mother.name);
    const { version } = await authority.custodian.call(getChild, { childId });
    await authority.custodian.call(changeChild, { childId, changedOn: '2026-03-03', reason: 'The father was found', household: [father] }, { ifMatch: version });
    const after = await get(letters.matterId);
    expect(after.recipients.map(({ name, owed: stillOwed, sent: times }) => [name, stillOwed, times.length])).toEqual([[father.name, true, 0], ['Aderyn Quillfeather', true, 0], [undefined, false, 1]]);
    expect(await refusalOf(print(letters, mother.name))).toBe('404 letter-recipient-not-found');
  });

  it('REC-10 a name with characters that no typeface has is not printed with holes in it', async () => {
    const { letters } = await planOf({ household: [{ ...mother, name: '王小明' }] });
    expect(await refusalOf(print(letters, '王小明'))).toBe('422 letter-glyph-missing');
    expect((await get(letters.matterId)).recipients[0]?.prints).toEqual([]);
  });

  it('REC-10 nobody is written to about what was recorded by mistake, and whoever was is told of the mistake', async () => {
    const [unwritten, written] = [await planOf(), await planOf()];
    await sent(written.letters, mother.name);
    for (const { childId, letters } of [unwritten, written]) await correct(childId, letters.planId, 'entered-by-mistake');
    const mistake = await owed(written.childId, 'start-was-a-mistake');
    expect(textOf(await print(mistake, mother.name))).toContain('That was a mistake of ours');
    for (const { childId, letters } of [unwritten, written]) {
      const { letters: all } = await eventually(async () => { const found = await authority.custodian.call(listLetters, { childId, status: 'withdrawn' }); return found.letters.length > 0 ? found : undefined; });
      expect(all.map(({ matterId }) => matterId)).toEqual([letters.matterId]);
      expect(await refusalOf(print(letters, mother.name))).toBe('409 letters-withdrawn');
    }
    expect((await authority.custodian.call(listLetters, { childId: unwritten.childId })).letters).toEqual([]);
  });

  it('REC-10 letters are shown to who leads the work, their manager and the designated manager, and to nobody else; their list names nobody', async () => {
    const { childId, letters: { matterId } } = await planOf();
    for (const client of [authority.custodian, authority.keyWorker, authority.teamManager]) expect((await client.call(getLetters, { matterId })).recipients).toHaveLength(3);
    for (const client of [authority.secondKeyWorker, authority.clerk, authority.chair, authority.auditor]) expect(await refusalOf(client.call(getLetters, { matterId }))).toBe('403 not-permitted');
    const { letters: listed } = await authority.keyWorker.call(listLetters, { childId });
    expect(listed.map((each) => each.matterId)).toEqual([matterId]);
    expect(JSON.stringify(listed)).not.toMatch(/Aderyn|Nguy|Ward/u);
    expect((await authority.secondKeyWorker.call(listLetters, { childId })).letters).toEqual([]);
  });

  it('REC-10 whoever leads the work is told when it is not done in time, and nobody where it is', async () => {
    const [late, done] = [await planOf(), await planOf()];
    for (const name of [mother.name, father.name, 'Aderyn Quillfeather']) await sent(done.letters, name);
    await untilTwoWeeksLater();
    const overdue = async () => (await authority.keyWorker.call(listMyNotices, { limit: 500 })).notices.filter(({ kind }) => kind === 'letters-overdue');
    const notice = await eventually(async () => (await overdue()).find(({ childId }) => childId === late.childId), 60_000);
    expect(notice).toMatchObject({ reference: late.letters.reference, matterId: late.letters.matterId, toWorkerId: byWorkerId() });
    expect((await overdue()).some(({ childId }) => childId === done.childId)).toBe(false);
    for (const name of [mother.name, father.name, 'Aderyn Quillfeather']) await sent(late.letters, name);
    expect((await overdue()).filter(({ childId }) => childId === late.childId).map(({ status }) => status)).toEqual(['answered']);
  }, 90_000);
});

/** A further process of the service, for which two weeks have passed: what is due by then, it fires. */
async function untilTwoWeeksLater(): Promise<void> {
  const { deployment } = authority;
  const port = await freePort();
  const settings = { ...deployment.settingsOf('notification-service'), HTTP_PORT: String(port), TEST_CLOCK: '2026-03-17T11:00:00Z', DEADLINE_SWEEP_SECONDS: '0.3' };
  later = serviceProcess('notification-service', `http://127.0.0.1:${port}`, settings, stateFile('logs', 'tests', `${deployment.authority}-later`));
  await later.start();
}

import { listOffices, recordOfficeHolder } from '@custodian/contracts';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { inDatabase } from '../sealing/database-scan';
import { type Authority, ownAuthority, workerOf } from './authority';
import { dayFromToday } from './due';
import { mailTo } from './mails';
import { refusalOf } from './refusal';

jest.setTimeout(120_000);

let authority: Authority;
beforeAll(async () => {
  authority = await ownAuthority();
}, 120_000);
afterAll(() => authority.stop());

const holds = (office: 'designated-manager' | 'director', from: string, username?: string) => authority.custodian.call(recordOfficeHolder, { office, from, ...(username && { workerId: workerOf(authority, username) }) });
const holdersOf = async (office: string) => (await authority.chair.call(listOffices, {})).offices.find((each) => each.office === office)?.holders;

interface NoticeRow {
  readonly notice: { readonly kind: string; readonly because: string; readonly createdAt: Date; readonly to: { readonly as?: string } };
}

/** The notices of changes of office, first to last. Who they are to reads no inbox here, so that they are looked up where they are kept. */
function noticesOf(authority: string): Promise<NoticeRow['notice'][]> {
  return inDatabase(`${authority}_notification`, async (db) => {
    const rows = await db.collection<NoticeRow>('notices').find({ 'notice.kind': 'office-holder-changed' }, { sort: { 'notice.createdAt': 1 } }).toArray();
    return rows.map(({ notice }) => notice);
  });
}

describe('the designated manager and the Director', () => {
  it('REC-13 are recorded with dates and history, one at a time, and a change is told to the national holder of the list', async () => {
    const [before, now] = [dayFromToday({ days: -30 }), dayFromToday({ days: -1 })];
    await holds('designated-manager', before, 'custodian');
    expect(await mailTo(authority, `designated-managers@${authority.deployment.authority}.example`)).toMatch(/^N-\w+: Another person holds an office/u);
    await holds('director', before, 'team-manager');
    expect(await refusalOf(holds('designated-manager', before, 'second-custodian'))).toBe('422 holder-starts-before-current');
    expect(await refusalOf(holds('designated-manager', now, 'custodian'))).toBe('409 nothing-to-change');
    expect(await refusalOf(holds('designated-manager', dayFromToday({ days: 1 }), 'second-custodian'))).toBe('422 date-in-the-future');
    await holds('designated-manager', now, 'second-custodian');
    const told = await eventually(async () => noticesOf(authority.deployment.authority).then((all) => (all.length === 3 ? all : undefined)), 30_000);
    expect(told.map(({ because, to }) => [because, to.as])).toEqual([['designated-manager', 'national-list-holder'], ['director', 'national-list-holder'], ['designated-manager', 'national-list-holder']]);
    expect(await holdersOf('designated-manager')).toMatchObject([{ workerId: workerOf(authority, 'second-custodian'), from: now }, { workerId: workerOf(authority, 'custodian'), from: before, to: dayFromToday({ days: -2 }) }]);
    expect((await holdersOf('director'))?.map(({ to }) => to)).toEqual([undefined]);
  });

  it('REC-13 of two changes at once one is refused: nobody holds an office beside another', async () => {
    const today = dayFromToday({});
    const tries = await Promise.allSettled([holds('director', today, 'chair'), holds('director', today, 'second-custodian')]);
    expect(tries.filter(({ status }) => status === 'fulfilled').length).toBe(1);
    expect((await holdersOf('director'))?.filter(({ to }) => to === undefined).length).toBe(1);
  });
});

import { announceKeys, findChildren, getCustodian, listAgencies, listCustodians, listDispatches, listWorkers } from '@custodian/contracts';
import { generateKeys } from '@custodian/interchange';
import { signInAs } from '../../apps/command-line/src/api/sign-in';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { ensureInterchangeKeys } from '../../apps/command-line/src/deployment/interchange/interchange-keys';
import type { Deployment } from '../../apps/command-line/src/deployment/start-authority';
import { aberhelyg, eastmere, type MadeUpAuthority } from '../../apps/command-line/src/made-up/authorities';
import { introduce } from '../../apps/command-line/src/made-up/introduce';
import { loadMadeUpData, type MadeUpSummary } from '../../apps/command-line/src/made-up/load';
import { ownDeployment, ownName } from '../setup/own-deployment';
import { ownInterchange } from '../setup/own-interchange';
import { hasty } from './one-authority';

interface Member {
  readonly authority: MadeUpAuthority;
  readonly deployment: Deployment;
}

/** One in England and one in Wales, as ./custodian start has them. */
let members: readonly [Member, Member];
let interchange: Awaited<ReturnType<typeof ownInterchange>>;
beforeAll(async () => {
  const authorities = [eastmere, aberhelyg].map((authority) => ({ ...authority, code: ownName(authority.code) }));
  const keys = await Promise.all(authorities.map(({ code }) => ensureInterchangeKeys(code)));
  interchange = await ownInterchange({ authorities: authorities.map(({ code }, index) => ({ code, keys: keys[index]?.published ?? [] })) });
  const [one, other] = await Promise.all(authorities.map(async (authority, index) => {
    const { code, policy } = authority;
    const mailbox = { url: interchange.urlOf(code), keysFile: keys[index]?.ownFile ?? '', routerKeysFile: interchange.routerKeysFile };
    return { authority, deployment: await ownDeployment({ authority: code, policy, interchange: mailbox, extraEnv: hasty }) };
  }));
  if (!one || !other) throw new Error('two were to be started');
  members = [one, other];
}, 300_000);
afterAll(async () => {
  await Promise.all(members.map(({ deployment }) => deployment.stop()));
  await interchange.stop();
}, 120_000);

/** What `start` does once the services are ready. */
async function setUp(): Promise<MadeUpSummary[]> {
  const summaries = await Promise.all(members.map(async ({ authority, deployment: { gatewayUrl, peopleFile } }) => loadMadeUpData(await signInAs(gatewayUrl, 'custodian'), peopleFile, authority)));
  await introduce(members.map(({ authority, deployment: { gatewayUrl } }) => ({ authority, gatewayUrl })));
  return summaries;
}

async function held({ authority, deployment: { gatewayUrl } }: Member) {
  const custodian = await signInAs(gatewayUrl, 'custodian');
  const ids = Array.from({ length: authority.children + 1 }, (_, index) => `${authority.initials}-${100_001 + index}`);
  const children = await Promise.all(ids.map(async (authorityChildId) => (await custodian.call(findChildren, { authorityChildId, purpose: 'before-recording' })).children));
  return {
    children: children.flat(),
    custodians: (await custodian.call(listCustodians, { limit: 500 })).custodians,
    workers: (await custodian.call(listWorkers, {})).workers,
    agencies: (await custodian.call(listAgencies, { limit: 500 })).agencies,
  };
}

it('authorities of one machine are put in place with children on plans and each other’s keys; a second time changes nothing', async () => {
  expect((await setUp()).map(({ children, withPlan, loadedBefore }) => [children, withPlan, loadedBefore])).toEqual([[12, 5, false], [12, 5, false]]);
  const before = await Promise.all(members.map(held));
  for (const [index, { children, custodians }] of before.entries()) {
    const { authority: { code } } = members[1 - index] ?? members[0];
    expect(children).toHaveLength(12);
    expect(custodians.map((each) => [each.code, each.channel, each.keys.length])).toEqual([[code, 'interchange', 2], ['westhaven', 'email', 0]]);
  }
  expect((await setUp()).map(({ loadedBefore }) => loadedBefore)).toEqual([true, true]);
  expect(await Promise.all(members.map(held))).toEqual(before);
}, 240_000);

it('what either says reaches the other, under the keys that were pinned, and is signed for', async () => {
  for (const [from, to] of [members, [members[1], members[0]] as const]) {
    const [key] = (await generateKeys(from.authority.code, new Date('2000-01-01T00:00:00Z'))).published;
    if (!key) throw new Error('no key');
    const { revokedAt: _none, ...announced } = key;
    await (await signInAs(from.deployment.gatewayUrl, 'custodian', true)).call(announceKeys, { keys: [announced] });
    const there = await signInAs(to.deployment.gatewayUrl, 'custodian');
    await eventually(async () => ((await there.call(getCustodian, { code: from.authority.code })).keys.some(({ kid }) => kid === key.kid) ? true : undefined), 60_000);
    const operations = await signInAs(from.deployment.gatewayUrl, 'operations');
    await eventually(async () => {
      const { dispatches } = await operations.call(listDispatches, { direction: 'out', limit: 500 });
      return dispatches.some(({ custodian, status }) => custodian === to.authority.code && status === 'receipted') ? true : undefined;
    }, 60_000);
  }
}, 240_000);

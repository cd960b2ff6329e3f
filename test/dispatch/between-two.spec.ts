import { announceKeys, getCustodian } from '@custodian/contracts';
import { generateKeys } from '@custodian/interchange';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { ensureInterchangeKeys } from '../../apps/command-line/src/deployment/interchange/interchange-keys';
import { ownName } from '../setup/own-deployment';
import { ownInterchange } from '../setup/own-interchange';
import { OneAuthority } from './one-authority';

let interchange: Awaited<ReturnType<typeof ownInterchange>>;
let here: OneAuthority;
let there: OneAuthority;
beforeAll(async () => {
  const codes = [ownName('northmoor'), ownName('eastvale')] as const;
  const keys = await Promise.all(codes.map((code) => ensureInterchangeKeys(code)));
  interchange = await ownInterchange({ authorities: codes.map((code, index) => ({ code, keys: keys[index]?.published ?? [] })) });
  [here, there] = await Promise.all([OneAuthority.start(codes[0], interchange), OneAuthority.start(codes[1], interchange)]);
  await Promise.all([here.knows(there.code, there.keys.published), there.knows(here.code, here.keys.published)]);
}, 300_000);
afterAll(async () => {
  await Promise.all([here.deployment.stop(), there.deployment.stop()]);
  await interchange.stop();
}, 120_000);

/** Tells the other something with an effect there, and gives its key and its dispatch. */
async function tell(from: OneAuthority): Promise<{ kid: string; dispatchId: string }> {
  const [key] = (await generateKeys(from.code, new Date('2000-01-01T00:00:00Z'))).published;
  if (!key) throw new Error('no key');
  const { revokedAt: _none, ...announced } = key;
  const { dispatchIds } = await from.custodian.call(announceKeys, { keys: [announced] });
  return { kid: key.kid, dispatchId: dispatchIds[0] ?? '' };
}

const pinnedAt = async (at: OneAuthority, of: OneAuthority) => (await at.custodian.call(getCustodian, { code: of.code })).keys.map(({ kid }) => kid);
const receipted = (ids: readonly string[], at = here, limit = 60_000) =>
  eventually(async () => {
    const sent = await at.sent();
    return ids.every((id) => sent.some(({ dispatchId, status }) => dispatchId === id && status === 'receipted')) ? sent : undefined;
  }, limit);

it('what one says the other has and signs for, both ways at once and in order', async () => {
  const told = [];
  const back = [];
  for (let count = 0; count < 10; count += 1) {
    told.push(await tell(here));
    back.push(await tell(there));
  }
  await Promise.all([receipted(told.map(({ dispatchId }) => dispatchId)), receipted(back.map(({ dispatchId }) => dispatchId), there)]);
  const [ours, theirs] = [told.map(({ kid }) => kid), back.map(({ kid }) => kid)];
  await eventually(async () => ((await pinnedAt(there, here)).length === 2 + 10 && (await pinnedAt(here, there)).length === 2 + 10 ? true : undefined));
  expect((await pinnedAt(there, here)).slice(2)).toEqual(ours);
  expect((await pinnedAt(here, there)).slice(2)).toEqual(theirs);
}, 120_000);

it('a receiver that is away has everything once it is back, once each and in order', async () => {
  await there.deployment.service('transfer-service').stop();
  const before = await here.sent();
  const told = [await tell(here), await tell(here), await tell(here)];
  await eventually(async () => ((await here.sent()).filter(({ attempts }) => attempts > 1).length > before.filter(({ attempts }) => attempts > 1).length ? true : undefined));
  await there.deployment.service('transfer-service').restart();
  await receipted(told.map(({ dispatchId }) => dispatchId));
  await eventually(async () => ((await pinnedAt(there, here)).slice(-3).join() === told.map(({ kid }) => kid).join() ? true : undefined));
  const arrived = await there.received();
  expect(told.map(({ dispatchId }) => arrived.filter((each) => each.dispatchId === dispatchId).map(({ status }) => status))).toEqual([['handled'], ['handled'], ['handled']]);
  expect(await there.refusals()).toEqual([]);
}, 120_000);

it('processes killed on both sides, and the router: nothing lost, nothing twice', async () => {
  const told: { kid: string; dispatchId: string }[] = [];
  const victims = [here.deployment.service('transfer-service'), there.deployment.service('transfer-service'), interchange.router];
  for (const victim of victims) {
    told.push(await tell(here), await tell(here));
    await victim.kill();
    await victim.restart();
    told.push(await tell(here));
  }
  await receipted(told.map(({ dispatchId }) => dispatchId), here, 120_000);
  const kids = told.map(({ kid }) => kid);
  await eventually(async () => {
    const pinned = await pinnedAt(there, here);
    return kids.every((kid) => pinned.includes(kid)) ? true : undefined;
  }, 90_000);
  const pinned = (await pinnedAt(there, here)).filter((kid) => kids.includes(kid));
  expect(pinned).toEqual(kids);
  expect(await there.refusals()).toEqual([]);
}, 240_000);

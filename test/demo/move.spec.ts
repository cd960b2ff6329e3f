import { tellMove } from '../../apps/command-line/src/demo/move/tell-move';
import type { Scene } from '../../apps/command-line/src/demo/page/scene';
import { type Side, sideOf } from '../../apps/command-line/src/demo/side';
import type { Authority } from '../rules/authority';
import { codeOf } from '../rules/moves';
import { type TwoAuthorities, twoAuthorities } from '../rules/two-authorities';

jest.setTimeout(240_000);

let two: TwoAuthorities;
beforeAll(async () => {
  two = await twoAuthorities();
}, 300_000);
afterAll(() => two.stop(), 120_000);

function side(authority: Authority, name: string): Promise<Side> {
  return sideOf({ code: codeOf(authority), name }, authority.deployment.gatewayUrl);
}

it('MOV-26 MOV-62 a permanent move is told as each side sees it, twice, with the child on the first Record until the minutes are there', async () => {
  const sides = { home: await side(two.home, 'Northmoor'), away: await side(two.away, 'Eastmere') };
  await tellMove(sides, () => undefined);
  const told: Scene[] = [];
  await tellMove(sides, (scene) => told.push(scene));
  const step = (title: string): string => {
    const scene = told.find((each) => each.title.startsWith(title));
    return [scene?.done ?? [], ...(scene?.seen.map(({ lines }) => lines) ?? [])].map((lines) => lines.join(' ')).join('\n');
  };

  expect(step('Eastmere has')).toMatch(/\nRecord: on it, with a plan since .*\nRecord: .* until a conference here\..* for good, from Northmoor.* placed by Northmoor/u);
  expect(step('A hospital rings')).toMatch(/holds the plan and the case\. Ring/u);
  expect(step('Interim responsibility')).toMatch(/refused, responsibility-only-in-writing\.\n.*Case: Northmoor holds the case, and has offered it to Eastmere\.\n.*Case: Northmoor holds the case, and offers it/u);
  expect(step('It is undertaken')).toMatch(/\n.*Case: Northmoor holds the case until it lets go.*\n.*Case: Northmoor holds the case until it lets go/u);
  expect(step('Northmoor lets go')).toMatch(/\n.*Case: Eastmere holds the case\.\n.*Case: Eastmere holds the case\./u);
  expect(step('The conference is arranged')).toMatch(/refused, conference-not-held\./u);
  expect(step('The conference in Eastmere is held')).toMatch(/refused, removed-only-after-conference-and-minutes\..*\nRecord: on it, with a plan since/u);
  expect(step('The minutes arrive')).toMatch(/\nRecord: removed on .*Move: completed\..*byte for byte as sent\..*notice of the removal\.\nRecord: on it, with a plan since .*Move: completed\./u);
  const ledgers = told.at(-1)?.seen.map(({ lines }) => lines.filter((line) => !line.startsWith(' '))) ?? [];
  expect(ledgers).toEqual([['Northmoor', 'Eastmere, agreed in writing'], ['Northmoor', 'Eastmere, agreed in writing']]);
  for (const { rules, done } of told) expect([rules.length > 0, done.length > 0]).toEqual([true, true]);
});

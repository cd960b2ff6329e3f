import { getChild, getMove, getResponsibility, type OutputOf } from '@custodian/contracts';
import type { Scene } from '../page/scene';
import type { Side } from '../side';
import { caseInWords } from './case-in-words';
import { codeInWords, dayInWords } from './in-words';
import type { Story } from './story';

/** What both custodians see of the child at this moment, with whatever else there is to see. */
export async function bothSee({ home, away, childId, childIdThere, moveId }: Story, more: { readonly home?: readonly string[]; readonly away?: readonly string[] } = {}): Promise<Scene['seen']> {
  const [atHome, there] = await Promise.all([glance(home, away, { childId, moveId }), glance(away, home, { childId: childIdThere, moveId })]);
  return [
    { by: `${home.name} sees`, lines: [...atHome, ...(more.home ?? [])] },
    { by: `${away.name} sees`, lines: [...there, ...(more.away ?? [])] },
  ];
}

/** What the custodian of one side sees of them. */
export async function glance(me: Side, other: Side, { childId, moveId }: { readonly childId: string; readonly moveId: string }): Promise<string[]> {
  const { client } = me.custodian;
  const [child, move, { now }] = await Promise.all([client.call(getChild, { childId }), client.call(getMove, { moveId }), client.call(getResponsibility, { childId })]);
  return [`Record: ${planOf(child)}`, `Move: ${codeInWords(move.status)}.`, `Case: ${caseInWords(now.says, me, other)}`];
}

/** How a child's latest plan stands on a Record. */
export function planOf({ plans }: Pick<OutputOf<typeof getChild>, 'plans'>): string {
  const plan = plans.at(-1);
  if (plan === undefined) return 'no plan.';
  const { basis, from, to, removal } = plan;
  if (to !== undefined) return removal === undefined ? `plan ended on ${dayInWords(to)}.` : `removed on ${dayInWords(to)}, after the conference there and its minutes.`;
  if (basis === 'pending-moving-in-conference') return `on it since ${dayInWords(from)}, until a conference here.`;
  return `on it, with a plan since ${dayInWords(from)}.`;
}

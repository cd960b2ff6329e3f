import { listChildrenWithPlan, listMoves } from '@custodian/contracts';
import type { Scene } from '../../page/scene';
import { codeInWords, dayInWords } from '../in-words';
import { type Move, moveOnce } from '../in-move';
import { noticed } from '../notice';
import { bothSee } from '../seen';
import type { Begun, Story } from '../story';

/** The child is on the Record there the same day, and on the custodian's list. */
export async function onTheirList(begun: Begun): Promise<{ readonly story: Story; readonly scene: Scene }> {
  const { home, away, moveId, called } = begun;
  const there = await moveOnce(away.custodian, moveId, { what: `on ${away.name}'s Record`, holds: ({ status }) => status === 'on-record-here' });
  const childIdThere = there.childId ?? '';
  const signed = await moveOnce(home.custodian, moveId, {
    what: `signed for by ${away.name}`,
    holds: ({ status, dispatches }) => status === 'on-record-there' && dispatches.every(({ standing }) => standing === 'receipted'),
  });
  const { moves } = await away.custodian.client.call(listMoves, { open: 'true', kind: 'permanent-in', limit: 500 });
  const { children } = await away.custodian.client.call(listChildrenWithPlan, { placedHereByOthers: 'true', limit: 500 });
  const story = { ...begun, childIdThere };
  await noticed(away.custodian, moveId);
  return {
    story,
    scene: {
      title: `${away.name} has ${called} on its list`,
      rules: ['MOV-22', 'MOV-61', 'MOV-62'],
      done: [`Nobody in ${away.name} types anything: what came is checked, and put on the Record by itself. ${away.custodian.called} has a notice in the inbox.`],
      seen: await bothSee(story, {
        home: [`${away.name} has signed for ${signed.dispatches.length === 1 ? 'what was sent' : `${signed.dispatches.length} dispatches`}.`],
        away: [
          `List of moves: ${moves.some((each) => each.moveId === moveId) ? `${called}, for good, from ${home.name}` : 'nobody'}.`,
          `List of children with a plan: ${children.some(({ childId }) => childId === childIdThere) ? `${called}, placed by ${home.name}` : 'not among those from elsewhere'}.`,
          ...toDo(there),
        ],
      }),
    },
  };
}

function toDo({ steps }: Move): string[] {
  return ['Still to do:', ...steps.filter(({ outcome }) => outcome === undefined).map(({ step, rule, dueAt }) => `- ${codeInWords(step)} (${rule})${dueAt === undefined ? '' : `, by ${dayInWords(dueAt)}`}`)];
}

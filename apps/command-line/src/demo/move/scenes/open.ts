import { openMove, recordMoveStep } from '@custodian/contracts';
import type { Scene } from '../../page/scene';
import { codeInWords, dayFromToday } from '../in-words';
import { inMove, moveSeen } from '../in-move';
import { glance } from '../seen';
import type { Beginning, Begun } from '../story';

/** The key worker opens the move, and says what was done on the same day. */
export async function open(story: Beginning): Promise<{ readonly story: Begun; readonly scene: Scene }> {
  const { home, away, child, childId, called } = story;
  const { keyWorker, custodian, chair, teamManager } = home;
  const [today, now] = [dayFromToday(0), new Date().toISOString()];
  const addressThere = { kind: 'home' as const, lines: ['2 Saltings Lane', away.name], postcode: 'ZZ98 1AB', from: today };
  const { moveId } = await keyWorker.client.call(openMove, { childId, kind: 'permanent', to: away.code, movedOn: today, awareAt: now, addressThere, concerns: 'Missed appointments at the surgery' });
  const [atHome, there] = await Promise.all([glance(home, away, { childId, moveId }), moveSeen(away.custodian, moveId)]);
  const done = { moveId, outcome: 'done' as const, at: now };
  await inMove(keyWorker, recordMoveStep, { ...done, step: 'safeguarding-considered', account: `With ${teamManager.name}: no immediate steps are needed` });
  await inMove(keyWorker, recordMoveStep, { ...done, step: 'telephoned', whom: away.custodian.name });
  await inMove(keyWorker, recordMoveStep, { ...done, step: 'chair-informed', whom: chair.name });
  return {
    story: { ...story, moveId },
    scene: {
      title: `The family moves to ${away.name} for good`,
      rules: ['MOV-21', 'MOV-22'],
      done: [
        `${keyWorker.called} opens the move: from ${child.addresses[0]?.lines[0] ?? home.name} to ${addressThere.lines.join(', ')}.`,
        `On the same day ${keyWorker.name} considers immediate safeguarding with ${teamManager.called}, rings ${away.custodian.called} and tells ${chair.called}.`,
        `What there is to tell of ${called} goes from ${custodian.called} to ${away.custodian.name} at once, signed and encrypted, through the interchange, which cannot read it.`,
      ],
      seen: [
        { by: `${home.name} sees`, lines: atHome },
        { by: `${away.name} sees`, lines: [there === undefined ? 'Nothing yet: what was sent is on its way.' : `Move: ${codeInWords(there.status)}.`] },
      ],
    },
  };
}

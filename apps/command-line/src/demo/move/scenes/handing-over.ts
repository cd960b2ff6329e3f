import { handOverResponsibility } from '@custodian/contracts';
import type { Scene } from '../../page/scene';
import { ask } from '../ask';
import { heldOnce } from '../case-in-words';
import { inMove, refused } from '../in-move';
import { bothSee } from '../seen';
import type { Story } from '../story';

/** The holder offers, and cannot let go yet. */
export async function offer(story: Story): Promise<Scene> {
  const { home, away, childIdThere, moveId } = story;
  await inMove(home.keyWorker, handOverResponsibility, { moveId, step: 'offer' });
  await heldOnce(away, childIdThere, 'theirs-offered-to-us');
  const code = await refused(inMove(home.custodian, handOverResponsibility, { moveId, step: 'let-go' }));
  return {
    title: 'Interim responsibility is offered',
    rules: ['MOV-21', 'MOV-62'],
    done: [`${home.keyWorker.called} offers it.`, `${home.custodian.called} tries to let go at once: refused, ${code}.`],
    seen: await bothSee(story),
  };
}

/** The other authority undertakes it in writing. */
export async function undertake(story: Story): Promise<Scene> {
  const { home, away, childId, moveId } = story;
  await inMove(away.custodian, handOverResponsibility, { moveId, step: 'undertake' });
  await heldOnce(home, childId, 'ours-undertaken-by-them');
  return {
    title: 'It is undertaken in writing',
    rules: ['MOV-62'],
    done: [`${away.custodian.called} undertakes it. That binds ${away.name}, and relieves ${home.name} of nothing yet.`],
    seen: await bothSee(story),
  };
}

/** The holder lets go, and whoever asks at home hears whom to ring now. */
export async function letGo(story: Story): Promise<Scene> {
  const { home, away, child, childId, childIdThere, moveId } = story;
  await inMove(home.custodian, handOverResponsibility, { moveId, step: 'let-go' });
  await Promise.all([heldOnce(home, childId, 'theirs'), heldOnce(away, childIdThere, 'ours')]);
  const told = await ask(home, childId, child);
  return {
    title: `${home.name} lets go`,
    rules: ['MOV-62', 'MOV-42'],
    done: [`${home.custodian.called} lets go; at that instant ${away.name} holds the case. Whoever rings ${home.name} now is told:`, ...told.map((sentence) => `  “${sentence}”`)],
    seen: await bothSee(story),
  };
}

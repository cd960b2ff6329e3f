import type { Scene } from '../../page/scene';
import { ask } from '../ask';
import { bothSee } from '../seen';
import type { Story } from '../story';

/** An enquiry is answered there while the child is on the way. */
export async function askThere(story: Story): Promise<Scene> {
  const { away, childIdThere, child, called } = story;
  const told = await ask(away, childIdThere, child);
  return {
    title: `A hospital rings ${away.name} while the child is on the way`,
    rules: ['ENQ-02', 'MOV-42'],
    done: [`${away.clerk.called} takes the call, rings back, and reads out of ${called}:`, ...told.map((sentence) => `  “${sentence}”`)],
    seen: await bothSee(story),
  };
}

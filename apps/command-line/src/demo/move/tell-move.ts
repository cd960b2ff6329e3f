import type { Scene } from '../page/scene';
import type { Sides } from '../the-two-that-run';
import { askThere } from './scenes/ask-there';
import { arrange, askForOne, hold } from './scenes/conference';
import { letGo, offer, undertake } from './scenes/handing-over';
import { ledgers } from './scenes/ledgers';
import { before } from './scenes/before';
import { membersTold, sendTheMinutes } from './scenes/minutes';
import { onTheirList } from './scenes/on-their-list';
import { open } from './scenes/open';

/** Tells how a child moves for good, each step as soon as it is done. Throws where it cannot go on. */
export async function tellMove(sides: Sides, tell: (scene: Scene) => void): Promise<void> {
  const beginning = await before(sides);
  tell(beginning.scene);
  const begun = await open(beginning.story);
  tell(begun.scene);
  const there = await onTheirList(begun.story);
  tell(there.scene);
  for (const scene of [askThere, offer, undertake, letGo, askForOne, arrange, hold, sendTheMinutes, membersTold, ledgers]) tell(await scene(there.story));
}

import { getChild, getDocumentPart, recordMoveStep, sendMinutes } from '@custodian/contracts';
import type { Scene } from '../../page/scene';
import { until } from '../../until';
import { inMove, moveOnce } from '../in-move';
import { giveMinutes } from '../minutes';
import { noticed } from '../notice';
import { bothSee } from '../seen';
import type { Story } from '../story';

/** The minutes arrive: now, and only now, the child leaves the Record at home. */
export async function sendTheMinutes(story: Story): Promise<Scene> {
  const { home, away: { name, chair, custodian }, moveId, childId, called } = story;
  const { documentId, bytes, sha256 } = await giveMinutes(chair, `Minutes of the conference in ${name}`, [`About ${called}. The conference decided on a plan under the category neglect.`]);
  await inMove(chair, sendMinutes, { moveId, documentIds: [documentId] });
  const { minutes } = await moveOnce(home.custodian, moveId, { what: `complete in ${home.name}`, holds: ({ status }) => status === 'completed' });
  await until(`removed from ${home.name}'s Record`, async () => (await home.custodian.client.call(getChild, { childId })).plans.at(-1)?.to);
  await moveOnce(custodian, moveId, { what: `complete in ${name}`, holds: ({ status }) => status === 'completed' });
  await noticed(home.keyWorker, moveId, 'removed');
  const arrived = await home.custodian.client.call(getDocumentPart, { documentId: minutes?.documentIds[0] ?? '', n: 0 });
  return {
    title: 'The minutes arrive, and only now the child leaves the first Record',
    rules: ['MOV-26'],
    done: [`${chair.called} sends the minutes, a PDF of ${bytes} bytes. Nobody in ${home.name} presses anything: with the conference held and its minutes here the child is removed.`],
    seen: await bothSee(story, { home: [`Minutes: ${arrived.document.name}, ${arrived.document.sha256 === sha256 ? 'byte for byte as sent' : 'NOT as they were sent'}.`, `Inbox of ${home.keyWorker.name}: a notice of the removal.`] }),
  };
}

/** Then those who were at the conferences at home are told. */
export async function membersTold(story: Story): Promise<Scene> {
  const { home: { name, custodian }, away, moveId } = story;
  await inMove(custodian, recordMoveStep, { moveId, step: 'members-told', outcome: 'done', at: new Date().toISOString(), whom: 'All by e-mail' });
  return {
    title: 'The conference members are told',
    rules: ['MOV-27'],
    done: [`${custodian.called} tells those who sat in ${name}'s conferences of the removal and of what ${away.name} decided. What was refused before is carried out now.`],
    seen: await bothSee(story),
  };
}

import { arrangeConference, askForConference, recordConference, recordMoveStep, recordReceivingConference, sendMinutes } from '@custodian/contracts';
import type { Scene } from '../../page/scene';
import { dayFromToday, dayInWords } from '../in-words';
import { inMove, moveOnce, refused } from '../in-move';
import { giveMinutes } from '../minutes';
import { bothSee } from '../seen';
import type { Story } from '../story';
import { gp, inTheChair, keyWorkerId } from './before';

/** Home asks for the conference, and forwards the minutes it has. */
export async function askForOne(story: Story): Promise<Scene> {
  const { home: { name, custodian, keyWorker }, away, moveId, called } = story;
  const invitees = [{ name: keyWorker.name, designation: 'Key worker', address: `Tanpits House, ${name}` }, { name: gp.name, designation: gp.role, address: `${gp.agency}, ${name}` }];
  await inMove(custodian, askForConference, { moveId, because: 'The family has moved for good', invitees });
  const minutes = await giveMinutes(custodian, `Minutes of the initial conference in ${name}`, [`About ${called}. The conference decided on a plan under the category neglect.`]);
  await inMove(custodian, sendMinutes, { moveId, documentIds: [minutes.documentId] });
  const asked = await moveOnce(away.custodian, moveId, { what: `asked for a conference in ${away.name}`, holds: ({ conferenceAsked, earlierMinutes }) => conferenceAsked !== undefined && earlierMinutes !== undefined });
  return {
    title: `${name} asks for a conference in ${away.name}`,
    rules: ['MOV-22', 'MOV-23'],
    done: [`${custodian.called} asks for it, says whom to invite, and forwards the minutes of the conference before.`],
    seen: await bothSee(story, {
      away: ['To be invited:', ...(asked.conferenceAsked?.invitees ?? []).map((invitee) => `- ${invitee.name}, ${invitee.designation}, ${invitee.address}`), `Minutes of earlier conferences: ${asked.earlierMinutes?.documentIds.length ?? 0}.`],
    }),
  };
}

/** The conference is arranged there. Its minutes cannot go before it was held. */
export async function arrange(story: Story): Promise<Scene> {
  const { home, away: { custodian, chair, teamManager }, moveId } = story;
  const done = { moveId, outcome: 'done' as const, at: new Date().toISOString() };
  await inMove(custodian, recordMoveStep, { ...done, step: 'team-notified', whom: teamManager.name });
  await inMove(custodian, recordMoveStep, { ...done, step: 'placing-key-worker-consulted', whom: home.keyWorker.name });
  await inMove(chair, arrangeConference, { moveId, on: dayFromToday(0), place: 'Saltings House' });
  const tooEarly = await giveMinutes(chair, 'Minutes', ['Nothing yet']);
  const code = await refused(inMove(chair, sendMinutes, { moveId, documentIds: [tooEarly.documentId] }));
  const { arranged } = await moveOnce(home.custodian, moveId, { what: `told in ${home.name} of the day of the conference`, holds: (move) => move.arranged !== undefined });
  return {
    title: 'The conference is arranged',
    rules: ['MOV-61', 'MOV-63'],
    done: [
      `${custodian.called} notifies ${teamManager.called} and consults ${home.keyWorker.called}.`,
      `${chair.called} sets the day, and says that a core assessment with a risk assessment is expected.`,
      `${chair.name} tries to send minutes already: refused, ${code}.`,
    ],
    seen: await bothSee(story, { home: [`Conference: ${arranged === undefined ? 'none' : `${dayInWords(arranged.on)}, ${arranged.place ?? ''}`}.`] }),
  };
}

/** The conference is held there and its outcome told. Without its minutes nobody leaves the Record at home. */
export async function hold(story: Story): Promise<Scene> {
  const { home, away, moveId, childIdThere } = story;
  const { chair } = away;
  const on = dayFromToday(0);
  await chair.client.call(recordConference, {
    kind: 'moving-in',
    heldOn: on,
    chair: inTheChair(away),
    members: [gp],
    decisions: [{ childId: childIdThere, decision: 'plan', categories: ['neglect'], leadWorkerId: await keyWorkerId(away), coreGroup: [gp] }],
  });
  await inMove(chair, recordReceivingConference, { moveId, on, chair: chair.name, outcome: 'plan', categories: ['neglect'] });
  await moveOnce(home.custodian, moveId, { what: `told in ${home.name} of what the conference decided`, holds: ({ conference }) => conference !== undefined });
  const code = await refused(inMove(home.keyWorker, recordMoveStep, { moveId, step: 'members-told', outcome: 'done', at: new Date().toISOString(), whom: 'All by e-mail' }));
  return {
    title: `The conference in ${away.name} is held`,
    rules: ['MOV-62', 'MOV-64', 'MOV-26'],
    done: [
      `${chair.called} holds it: a plan in ${away.name} under the category neglect, led by ${away.keyWorker.called}. ${home.name} is told of the outcome.`,
      `${home.keyWorker.called} wants to tell the conference members that the child is off ${home.name}'s Record: refused, ${code}. The minutes are still to come.`,
    ],
    seen: await bothSee(story),
  };
}

import { findChildren, getChild, listWorkers, recordChild, recordConference } from '@custodian/contracts';
import { randomInt } from 'node:crypto';
import { type ChildInput, madeUpChild } from '../../../made-up/child';
import { madeUp, testNhsNumber } from '../../../made-up/random';
import type { Scene } from '../../page/scene';
import type { Side } from '../../side';
import type { Sides } from '../../the-two-that-run';
import { dayFromToday } from '../in-words';
import { planOf } from '../seen';
import type { Beginning } from '../story';

export const gp = { name: 'Ottoline Marsh-Lund', role: 'GP', agency: 'Tanpits Surgery', phone: '0161 496 0102' };

/** A new made-up child is on the Record at home, with a plan. */
export async function before({ home, away }: Sides): Promise<{ readonly story: Beginning; readonly scene: Scene }> {
  const child = aChild();
  const { custodian, chair, keyWorker } = home;
  const { childId } = await custodian.client.call(recordChild, child);
  await chair.client.call(recordConference, {
    kind: 'initial',
    heldOn: dayFromToday(-120),
    chair: inTheChair(home),
    members: [gp],
    decisions: [{ childId, decision: 'plan', categories: ['neglect'], leadWorkerId: await keyWorkerId(home), coreGroup: [gp] }],
  });
  const [here, { children: there }] = await Promise.all([custodian.client.call(getChild, { childId }), away.custodian.client.call(findChildren, { nhsNumber: child.nhsNumber, purpose: 'move' })]);
  const [name] = child.names;
  const called = `${name?.given ?? ''} ${name?.family ?? ''}`;
  return {
    story: { home, away, child, childId, called },
    scene: {
      title: `A child with a plan in ${home.name}`,
      rules: ['REC-05'],
      done: [`${called}, made up for this story, is put on ${home.name}'s Record by ${custodian.called}; a conference under ${chair.called} decides on a plan, led by ${keyWorker.called}.`],
      seen: [
        { by: `${home.name} sees`, lines: [`Record: ${planOf(here)}`] },
        { by: `${away.name} sees`, lines: [`Record: ${there.length === 0 ? 'nobody of this NHS number' : 'known'}.`] },
      ],
    },
  };
}

/** The chair as a member of a conference. */
export function inTheChair({ name, chair }: Side) {
  return { name: chair.name, role: 'Conference chair', agency: `${name} Safeguarding Unit` };
}

/** The key worker's entry in the directory of practitioners. */
export async function keyWorkerId({ name, custodian }: Side): Promise<string> {
  const { workers: [worker] } = await custodian.client.call(listWorkers, { authorityWorkerId: 'key-worker' });
  if (worker === undefined) throw new Error(`The story cannot go on: ${name} has no key worker in its directory.`);
  return worker.workerId;
}

/** Seven years old, whoever it is, and with an NHS number. */
function aChild(): ChildInput & { readonly nhsNumber: string } {
  const number = randomInt(1_000_000, 1_000_000_000);
  const faker = madeUp(number);
  const child = madeUpChild(faker, number);
  const dateOfBirth = dayFromToday(-7 * 365);
  return { ...child, nhsNumber: testNhsNumber(faker), birth: { dateOfBirth }, addresses: child.addresses.map((address) => ({ ...address, from: dateOfBirth })) };
}

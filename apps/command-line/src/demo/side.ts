import type { Client } from '../api/client';
import { signInAs } from '../api/sign-in';
import type { MadeUpAuthority } from '../made-up/authorities';
import { madeUpPeople } from '../sign-in/sign-in';

/** A made-up person of the story, signed in. */
export interface Colleague {
  readonly name: string;
  /** The name with what they are, and where. */
  readonly called: string;
  readonly client: Client;
}

/** One authority of the story with its people. */
export interface Side {
  readonly code: string;
  readonly name: string;
  readonly custodian: Colleague;
  readonly keyWorker: Colleague;
  readonly teamManager: Colleague;
  readonly chair: Colleague;
  readonly clerk: Colleague;
}

/** Signs the people of an authority in, as each of them would. */
export async function sideOf({ code, name }: Pick<MadeUpAuthority, 'code' | 'name'>, gatewayUrl: string): Promise<Side> {
  const people = await madeUpPeople(gatewayUrl);
  const signedIn = async (username: string, role: string): Promise<Colleague> => {
    const person = people.find((each) => each.username === username)?.name ?? username;
    return { name: person, called: `${person} (${role}, ${name})`, client: await signInAs(gatewayUrl, username) };
  };
  const [custodian, keyWorker, teamManager, chair, clerk] = await Promise.all([
    signedIn('custodian', 'custodian'),
    signedIn('key-worker', 'key worker'),
    signedIn('team-manager', 'team manager'),
    signedIn('chair', 'conference chair'),
    signedIn('duty-clerk', 'duty clerk'),
  ]);
  return { code, name, custodian, keyWorker, teamManager, chair, clerk };
}

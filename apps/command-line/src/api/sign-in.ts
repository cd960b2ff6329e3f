import { signIn } from '../sign-in/sign-in';
import { Client } from './client';

/** Signs a made-up person in. Throws where there is nobody of that username. */
export async function signInAs(gatewayUrl: string, username: string, stepUp = false): Promise<Client> {
  return new Client(gatewayUrl, await signIn(gatewayUrl, username, stepUp));
}

import { z } from 'zod';
import { madeUpPassword } from '../../../gateway/src/sign-in/made-up-people';
import { Client } from './client';

const Token = z.object({ access_token: z.string() });

/** An access token of a made-up person, from the gateway's embedded sign-in. Throws where the username is not one of them. */
export async function tokenOf(gatewayUrl: string, username: string): Promise<string> {
  const answer = await fetch(`${gatewayUrl}/sign-in/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'urn:custodian:made-up-person', client_id: 'tour', username, password: madeUpPassword }),
  });
  if (!answer.ok) throw new Error(`${username} cannot sign in at ${gatewayUrl}: ${answer.status}`);
  return Token.parse(await answer.json()).access_token;
}

/** Signs a made-up person in. */
export async function signInAs(gatewayUrl: string, username: string): Promise<Client> {
  return new Client(gatewayUrl, await tokenOf(gatewayUrl, username));
}

import { z } from 'zod';

const Offer = z.object({
  people: z.array(z.object({ username: z.string(), name: z.string(), role: z.string() })),
  tokenEndpoint: z.url(),
  send: z.record(z.string(), z.string()),
});
const Answer = z.object({ access_token: z.string() });

const longestMs = 10_000;

/** An access token of a made-up person, good for an hour. Throws where there is no such person, naming those there are, or no sign-in of made-up people. */
export async function signIn(gatewayUrl: string, username: string): Promise<string> {
  const offered = await fetch(`${gatewayUrl}/sign-in`, { signal: AbortSignal.timeout(longestMs) });
  if (!offered.ok) throw new Error('This deployment has no sign-in of made-up people.');
  const { people, tokenEndpoint, send } = Offer.parse(await offered.json());
  if (!people.some((person) => person.username === username)) {
    throw new Error(['Nobody has that username. There are:', ...people.map((person) => `  ${person.username.padEnd(20)}${person.name}, ${person.role}`)].join('\n'));
  }
  const answer = await fetch(tokenEndpoint, { method: 'POST', body: new URLSearchParams({ ...send, username }), signal: AbortSignal.timeout(longestMs) });
  if (!answer.ok) throw new Error(`The sign-in service answers ${answer.status}.`);
  return Answer.parse(await answer.json()).access_token;
}

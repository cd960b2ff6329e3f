import { Secret, TOTP } from 'otpauth';
import { z } from 'zod';

const Person = z.object({ username: z.string(), name: z.string(), role: z.string() });
const Offer = z.object({
  people: z.array(Person),
  secondFactor: z.object({ secret: z.string(), send: z.string() }),
  tokenEndpoint: z.url(),
  send: z.record(z.string(), z.string()),
});
export type MadeUpPerson = z.output<typeof Person>;
const Answer = z.object({ access_token: z.string() });

const longestMs = 10_000;

/** The made-up people one may sign in as. Throws where the deployment has none. */
export async function madeUpPeople(gatewayUrl: string): Promise<MadeUpPerson[]> {
  return (await offerOf(gatewayUrl)).people;
}

/** A line for each of them. */
export function linesOf(people: readonly MadeUpPerson[]): string[] {
  const width = Math.max(...people.map(({ username }) => username.length)) + 2;
  return people.map(({ username, name, role }) => `  ${username.padEnd(width)}${name}, ${role}`);
}

/** An access token of a made-up person, good for an hour; with `stepUp` by their second factor too. Throws where there is no such person, naming those there are, or no sign-in of made-up people. */
export async function signIn(gatewayUrl: string, username: string, stepUp = false): Promise<string> {
  const { people, secondFactor, tokenEndpoint, send } = await offerOf(gatewayUrl);
  if (!people.some((person) => person.username === username)) {
    throw new Error(['Nobody has that username. There are:', ...linesOf(people)].join('\n'));
  }
  const code = stepUp ? { [secondFactor.send]: new TOTP({ secret: Secret.fromBase32(secondFactor.secret) }).generate() } : {};
  const answer = await fetch(tokenEndpoint, { method: 'POST', body: new URLSearchParams({ ...send, username, ...code }), signal: AbortSignal.timeout(longestMs) });
  if (!answer.ok) throw new Error(`The sign-in service answers ${answer.status}.`);
  return Answer.parse(await answer.json()).access_token;
}

async function offerOf(gatewayUrl: string): Promise<z.output<typeof Offer>> {
  const offered = await fetch(`${gatewayUrl}/sign-in`, { signal: AbortSignal.timeout(longestMs) });
  if (!offered.ok) throw new Error('This deployment has no sign-in of made-up people.');
  return Offer.parse(await offered.json());
}

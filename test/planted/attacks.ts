import { randomUUID } from 'node:crypto';
import type { Authority } from '../rules/authority';
import { signIn } from '../../apps/command-line/src/sign-in/sign-in';
import { type Answer, answerAt } from './ask';
import type { Left } from './paths';
import { planted } from './words';

const name = `${planted.given} ${planted.family}`;
const address = encodeURIComponent(`${name}, 9 ${planted.street}`);
const json = 'application/json';

/** Puts the planted words wherever a request has room for words, at the front door and at each service's own; gives every answer. */
export async function attack({ deployment }: Authority, left: Left): Promise<Answer[]> {
  const token = await signIn(deployment.gatewayUrl, 'custodian');
  const doors = [`${deployment.gatewayUrl}/api`, ...Object.entries(deployment.services).filter(([app]) => app !== 'gateway').map(([, { url }]) => url)];
  const atDoors = await Promise.all(doors.map((door) => Promise.all(requests(door, token, left).map(([url, init]) => answerAt(door, url, init)))));
  const atSignIn = await Promise.all(signIns(`${deployment.gatewayUrl}/sign-in`).map(([url, init]) => answerAt('the sign-in', url, init)));
  return [...atDoors.flat(), ...atSignIn];
}

type Request = readonly [string, RequestInit];

function requests(door: string, token: string, { childId, enquiryId }: Left): Request[] {
  const good = { authorization: `Bearer ${token}`, 'content-type': json, 'idempotency-key': randomUUID() };
  const post = (body: string, headers: Record<string, string> = {}): Request => [`${door}/enquiries`, { method: 'POST', body, headers: { ...good, ...headers } }];
  const get = (path: string, headers: Record<string, string> = {}): Request => [`${door}/${path}`, { headers: { authorization: `Bearer ${token}`, ...headers } }];
  return [
    post(`{"enquirer":"${name}"`),
    post(`{"${name}":"${name}","${name}":1}`),
    post(`{"__proto__":{"${planted.given}":"${name}"}}`),
    post(JSON.stringify({ [planted.given]: planted.family, subjects: [{ [planted.family]: name, dateOfBirth: `${planted.birth}T25:00`, postcode: `${planted.postcode}${planted.given}` }], type: name, circumstances: [name] })),
    post(JSON.stringify(name)),
    post(name, { 'content-type': `text/${planted.given}` }),
    post('{}', { 'content-type': `${json}; charset=${planted.given}` }),
    post('{}', { 'idempotency-key': `${planted.given}-${planted.family}` }),
    post('{}', { 'idempotency-key': name, 'x-correlation-id': `${planted.given}-${planted.family}`, traceparent: `00-${planted.given}-${planted.family}-01`, tracestate: `c=${planted.given}` }),
    post(`{"note":"${name.repeat(60_000)}"}`),
    get(`children/${address}`), get(`${planted.given}/${address}`), get(`enquiries/${address}/answer`), get(`children?nhsNumber=${address}&${planted.given}=1`),
    get(`enquiries?after=${Buffer.from(JSON.stringify({ name })).toString('base64url')}`), get(`children-with-plan?on=${address}`), get(`audit/register-service?actorId=${address}`),
    get(`children/${childId}`, { authorization: `Bearer ${Buffer.from(name).toString('base64url')}.${planted.given}.${planted.family}` }), get(`children/${childId}`, { authorization: `Basic ${name}` }),
    get(`children/${randomUUID()}`, { 'x-correlation-id': `${planted.given}-${planted.family}`, cookie: `who=${address}`, 'x-forwarded-for': planted.given, 'user-agent': name }),
    [`${door}/children/${childId}`, { method: 'PATCH', headers: { ...good, 'if-match': `"${planted.given}"` }, body: JSON.stringify({ changedOn: planted.birth, reason: name }) }],
    [`${door}/enquiries/${enquiryId}/refusal`, { method: 'DELETE', headers: { ...good, 'x-http-method-override': planted.given } }],
    [`${door}/health/${planted.given}`, {}], [`${door}/metrics/${planted.family}`, {}],
  ];
}

function signIns(issuer: string): Request[] {
  const form = (fields: Record<string, string>): Request => [`${issuer}/token`, { method: 'POST', body: new URLSearchParams(fields) }];
  return [
    form({ grant_type: 'urn:custodian:made-up-person', client_id: 'tour', username: name, password: planted.family }),
    form({ grant_type: planted.given, client_id: planted.family }),
    [`${issuer}/auth?client_id=${planted.given}&login_hint=${address}`, {}], [`${issuer}/${planted.given}`, {}],
  ];
}

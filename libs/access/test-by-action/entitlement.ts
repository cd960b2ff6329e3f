import { type AccessContext, type Actor, couldBeAllowed, decide, type Resource, type Role, roles } from '../src';

const me = '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01';
const somebodyElse = '77a1f6f1-61a0-4c88-a6a5-0c52e6c1ad06';
const child = '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10';
const asMe: Partial<Actor> = { workerId: me, team: 'Tanpits team' };
const others: Resource = { childId: child, leadWorkerIds: [somebodyElse], leadTeams: ['Weir team'], toWorkerIds: [somebodyElse], begunBy: 'x' };

interface Situation {
  readonly as: Partial<Actor>;
  readonly on: Resource;
  readonly by: AccessContext;
}

const atTheFrontDoor: AccessContext = { opened: [somebodyElse, child], steppedUp: false };

/** Every situation a decision can turn on, each with a resource that is not the actor's but for the one thing it is named after. */
const situations = {
  'a stranger’s case': { as: asMe, on: others, by: atTheFrontDoor },
  'nothing in particular': { as: asMe, on: {}, by: {} },
  'their own case': { as: asMe, on: { ...others, leadWorkerIds: [somebodyElse, me] }, by: atTheFrontDoor },
  'a case of their team': { as: asMe, on: { ...others, leadTeams: ['Weir team', 'Tanpits team'] }, by: atTheFrontDoor },
  'their own notice': { as: asMe, on: { ...others, toWorkerIds: [somebodyElse, me] }, by: atTheFrontDoor },
  'a notice to nobody': { as: asMe, on: { ...others, toRoles: ['custodian'] }, by: atTheFrontDoor },
  'a notice to the auditors': { as: asMe, on: { ...others, toRoles: ['auditor'] }, by: atTheFrontDoor },
  'a notice to another role': { as: asMe, on: { ...others, toRoles: ['releaser'] }, by: atTheFrontDoor },
  'a notice to the desks': { as: asMe, on: { ...others, toRoles: ['clerk', 'out-of-hours'] }, by: atTheFrontDoor },
  'not in the directory': { as: {}, on: others, by: atTheFrontDoor },
  'not in the directory, a notice to another role': { as: {}, on: { toRoles: ['releaser'] }, by: atTheFrontDoor },
  'not in the directory, a notice to nobody': { as: {}, on: { toRoles: ['custodian'] }, by: atTheFrontDoor },
  'asked by enquiry-service': { as: asMe, on: others, by: { askedBy: 'enquiry-service' } },
  'another opened by an enquiry': { as: asMe, on: others, by: { askedBy: 'enquiry-service', opened: [somebodyElse] } },
  'asked by notification-service': { as: asMe, on: others, by: { askedBy: 'notification-service', opened: [child] } },
  'asked by transfer-service': { as: asMe, on: others, by: { askedBy: 'transfer-service', opened: [child] } },
  'opened by an enquiry': { as: asMe, on: others, by: { askedBy: 'enquiry-service', opened: [somebodyElse, child] } },
  'somebody else began it': { as: asMe, on: { ...others, begunBy: 'y' }, by: atTheFrontDoor },
  'stepped up': { as: asMe, on: others, by: { ...atTheFrontDoor, steppedUp: true } },
} as const satisfies Record<string, Situation>;

type SituationName = keyof typeof situations;

const everywhere = Object.keys(situations) as SituationName[];

/** In which situations a role is allowed something. */
const allowedIn = {
  always: everywhere,
  never: [],
  'own case': ['their own case'],
  'own team': ['a case of their team'],
  'own notice': ['their own notice'],
  'own notice, or one to the desks': ['their own notice', 'a notice to the desks'],
  'own notice, or one to nobody': ['their own notice', 'a notice to nobody', 'not in the directory, a notice to nobody'],
  'notice to their role': ['a notice to the auditors'],
  'in the directory': everywhere.filter((name) => !name.startsWith('not in the directory')),
  'for an enquiry': ['asked by enquiry-service', 'another opened by an enquiry', 'opened by an enquiry'],
  'for a notice': ['asked by notification-service'],
  'for a move': ['asked by transfer-service'],
  'opened by an enquiry': ['opened by an enquiry'],
  'not their own': ['somebody else began it'],
  'stepped up': ['stepped up'],
} as const satisfies Record<string, readonly string[]>;

/** Tries one action as every role in every situation, and expects it allowed in exactly those that are named; a role that is not named never. */
export function allows(action: string, expected: Readonly<Partial<Record<Role, keyof typeof allowedIn>>>): void {
  describe(action, () => {
    it.each(roles)(`%s`, (role) => {
      const mayWhen = expected[role] ?? 'never';
      const allowed = Object.entries(situations).flatMap(([name, { as, on, by }]) => (decide({ id: 'x', roles: [role], ...as }, action, on, by).allowed ? [name] : []));
      expect(allowed).toEqual(allowedIn[mayWhen]);
      expect(couldBeAllowed({ id: 'x', roles: [role] }, action)).toBe(mayWhen === 'never' ? 'no' : mayWhen === 'always' ? 'yes' : 'depends');
    });

    it('is nobody’s who has no role', () => {
      expect(decide({ id: 'x', roles: [], ...asMe }, action, {}, { askedBy: 'enquiry-service' })).toEqual({ allowed: false, rule: 'role-not-entitled' });
    });
  });
}

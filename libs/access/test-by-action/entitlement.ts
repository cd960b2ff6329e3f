import { type AccessContext, type Actor, couldBeAllowed, decide, type Resource, type Role, roles } from '../src';

const me = '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01';
const somebodyElse = '77a1f6f1-61a0-4c88-a6a5-0c52e6c1ad06';
const others: Resource = { leadWorkerIds: [somebodyElse], toWorkerId: somebodyElse };

interface Situation {
  readonly as: Partial<Actor>;
  readonly on: Resource;
  readonly by: AccessContext['door'];
}

/** Every situation a decision can turn on, each with a resource that is not the actor's but for the one thing it is named after. */
const situations = {
  'a stranger’s case': { as: { workerId: me }, on: others, by: 'http' },
  'nothing in particular': { as: { workerId: me }, on: {}, by: 'http' },
  'their own case': { as: { workerId: me }, on: { ...others, leadWorkerIds: [somebodyElse, me] }, by: 'http' },
  'their own notice': { as: { workerId: me }, on: { ...others, toWorkerId: me }, by: 'http' },
  'a notice to nobody': { as: { workerId: me }, on: { ...others, toWorkerId: null }, by: 'http' },
  'not in the directory': { as: {}, on: others, by: 'http' },
  'not in the directory, a notice to nobody': { as: {}, on: { toWorkerId: null }, by: 'http' },
  'over the bus': { as: { workerId: me }, on: others, by: 'bus' },
} as const satisfies Record<string, Situation>;

type SituationName = keyof typeof situations;

const inTheDirectory: readonly SituationName[] = ['a stranger’s case', 'nothing in particular', 'their own case', 'their own notice', 'a notice to nobody', 'over the bus'];

/** In which situations a role is allowed something. */
const allowedIn = {
  always: Object.keys(situations),
  never: [],
  'own case': ['their own case'],
  'own notice': ['their own notice'],
  'own notice, or one to nobody': ['their own notice', 'a notice to nobody', 'not in the directory, a notice to nobody'],
  'in the directory': inTheDirectory,
  'over the bus': ['over the bus'],
} as const satisfies Record<string, readonly string[]>;

/** Tries one action as every role in every situation, and expects it allowed in exactly those that are named. */
export function allows(action: string, expected: Readonly<Record<Role, keyof typeof allowedIn>>): void {
  describe(action, () => {
    it.each(roles)(`%s`, (role) => {
      const allowed = Object.entries(situations).flatMap(([name, { as, on, by }]) => (decide({ id: 'x', roles: [role], ...as }, action, on, { door: by }).allowed ? [name] : []));
      expect(allowed).toEqual(allowedIn[expected[role]]);
      expect(couldBeAllowed({ id: 'x', roles: [role] }, action)).toBe(expected[role] === 'never' ? 'no' : expected[role] === 'always' ? 'yes' : 'depends');
    });

    it('is nobody’s who has no role', () => {
      expect(decide({ id: 'x', roles: [], workerId: me }, action, {}, { door: 'bus' })).toEqual({ allowed: false, rule: 'role-not-entitled' });
    });
  });
}

import type { Actor, Role } from '@custodian/access';
import { scopeOf } from './scope';

const team = ['one', 'two'];
const seen = (role: Role, more: Partial<Actor> = {}) => {
  const { everything, workerIds, roles, kinds } = scopeOf({ id: `staff:${role}`, roles: [role], workerId: 'me', ...more }, team);
  return { everything, workerIds, roles, kinds };
};
const own = { everything: false, workerIds: ['me'], roles: [], kinds: [] };

describe('what there is to do', () => {
  it.each<[Role, object]>([
    ['custodian', { ...own, everything: true }],
    ['key-worker', own],
    ['team-manager', { ...own, workerIds: ['me', 'one', 'two'], kinds: ['move-team-manager-aware'] }],
    ['clerk', { ...own, roles: ['clerk', 'out-of-hours'] }],
    ['out-of-hours', { ...own, roles: ['clerk', 'out-of-hours'] }],
    ['chair', { ...own, kinds: ['first-review', 'later-review', 'initial-conference', 'move-receiving-conference-held'] }],
    ['auditor', own],
    ['operations', own],
  ])('is for a %s their own, and what their role answers for', (role, scope) => {
    expect(seen(role)).toEqual(scope);
  });

  it('is nobody’s of the directory where they are not in it', () => {
    expect(seen('key-worker', { workerId: undefined }).workerIds).toEqual([]);
  });
});

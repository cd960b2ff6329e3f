import { readdirSync } from 'node:fs';
import { catalogue } from '@custodian/contracts';
import { table } from '../src';

describe('the access table', () => {
  const actions = catalogue.operations.map((operation) => operation.name).sort();

  it('has an entry for every operation, and no other', () => {
    expect(Object.keys(table).sort()).toEqual(actions);
  });

  it('is tried, action by action, in a file of its own', () => {
    const tried = readdirSync(__dirname).flatMap((file) => (file.endsWith('.access.spec.ts') ? [file.replace('.access.spec.ts', '')] : []));
    expect(tried.sort()).toEqual(actions);
  });
});

import { readdirSync } from 'node:fs';
import { catalogue } from '@custodian/contracts';
import { table } from '../src';

const tried = readdirSync(__dirname).flatMap((file) => (file.endsWith('.access.ts') ? [file.replace('.access.ts', '')] : []));

describe('the access table', () => {
  const actions = catalogue.operations.map((operation) => operation.name).sort();

  it('has an entry for every operation, and no other', () => {
    expect(Object.keys(table).sort()).toEqual(actions);
  });

  it('is tried, action by action, in a file of its own', () => {
    expect([...tried].sort()).toEqual(actions);
  });
});

// eslint-disable-next-line @typescript-eslint/no-require-imports -- each registers its tests as it is loaded; all in one, as loading the code takes longer than they do
for (const action of tried) require(`./${action}.access`);

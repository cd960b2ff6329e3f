import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../apps/command-line/src/project';

const page = readFileSync(join(root, 'docs/mutants.md'), 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('| `')).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));

/** What is taken out of the mutants in the code: where, which mutator, and why. */
const disabled = ['libs/access/src', 'apps/enquiry-service/src/enquiry'].flatMap((folder) =>
  readdirSync(join(root, folder)).flatMap((file) =>
    [...readFileSync(join(root, folder, file), 'utf8').matchAll(/\/\/ Stryker disable (?:next-line (\w+): )?(.+)$/gmu)].map(([, mutator = 'all', why = '']) => [`\`${folder}/${file}\``, mutator, why]),
  ),
);

describe('the page of mutants', () => {
  it('lists as equivalent what is disabled in the code, each with its reason, and nothing else', () => {
    expect(rows).toEqual(disabled);
  });
});

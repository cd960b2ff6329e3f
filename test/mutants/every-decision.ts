import { readdirSync } from 'node:fs';
import { join } from 'node:path';

// One file for all, so that each mutant loads the code once. Models with random steps would kill some by luck only and are left out.
const tests = ['libs/access/src', 'libs/access/test-by-action', 'apps/enquiry-service/src/enquiry'].flatMap((folder) =>
  readdirSync(folder).filter((file) => /\.(spec|access)\.ts$/u.test(file) && !/^every-action|\.model\.spec\.ts$/u.test(file)).map((file) => join('..', '..', folder, file)),
);

for (const test of tests) {
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the tests register themselves as they are loaded
    require(test);
  } catch (thrown) {
    // Stryker takes a mutant that no test can be loaded with for an error of its own, and for nothing found.
    it(`${test} is loaded`, () => {
      throw new Error('not loaded', { cause: thrown });
    });
  }
}

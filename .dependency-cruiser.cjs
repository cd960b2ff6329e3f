// The boundaries of the code, judged by ./custodian check. test/check/guards.spec.ts plants one violation of each.

const services = '^apps/(?!command-line/)[^/]+/';
const spec = '\\.spec\\.ts$';
const packages = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'];
// zod only describes data, so that pure files may use it.
// Files that touch something say so by a suffix; main.ts and settings.ts are where an app meets its process.
const touching = '\\.(controller|consumer|usecase|repository|schema|client|job|module|guard|filter|page|pdf)\\.ts$';
const suffixed = '\\.[a-z]+\\.ts$';
const processEdge = '/src/(main|settings)\\.ts$';
const impureLibs = '^libs/(audit|deadlines|messaging|operations|paper|platform|sealing)/';

const only = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    only('no-cycles', 'A cycle means two files are one: move what both need into a third.', {}, { circular: true }),
    only('must-resolve', 'An import leads nowhere.', {}, { couldNotResolve: true }),
    only('contracts-import-zod-only', 'Contracts are plain schemas.',
      { path: '^libs/contracts/', pathNot: spec }, { dependencyTypes: packages, pathNot: 'node_modules/zod/' }),
    only('contracts-stand-alone', 'Contracts depend on no other library.', { path: '^libs/contracts/', pathNot: spec }, { path: '^libs/(?!contracts/)' }),
    only('policy-is-pure', 'Policy uses zod, luxon and date-holidays, and nothing that reads the machine.',
      { path: '^libs/policy/', pathNot: spec }, { dependencyTypes: packages, pathNot: 'node_modules/(zod|luxon|date-holidays|@types/luxon)/' }),
    only('access-and-matching-are-pure', 'Decisions take everything as an argument; matching takes letters and sounds from libraries.',
      { path: '^libs/(access|matching)/', pathNot: spec }, { dependencyTypes: packages, pathNot: 'node_modules/(zod|any-ascii|double-metaphone|fastest-levenshtein)/' }),
    only('interchange-uses-jose-and-zod', 'The envelope between authorities reads neither the machine nor the clock; it hashes with node:crypto.',
      { path: '^libs/interchange/', pathNot: spec }, { dependencyTypes: packages, pathNot: ['node_modules/(zod|jose)/', '^(node:)?crypto$'] }),
    only('pure-libs-stay-pure', 'A pure library cannot lean on one that is not.',
      { path: '^libs/(access|interchange|matching|policy|contracts)/', pathNot: spec }, { path: impureLibs }),
    only('pure-files-import-no-package', 'A file without a suffix is pure: give it the suffix of what it touches.',
      { path: `${services}src/`, pathNot: [suffixed, processEdge] }, { dependencyTypes: packages, pathNot: 'node_modules/zod/' }),
    only('pure-files-import-pure-files', 'A pure file cannot import one that touches something; its types it may.',
      { path: `${services}src/`, pathNot: [suffixed, processEdge] }, { path: [touching, '^libs/(audit|deadlines|messaging|operations|sealing)/'], dependencyTypesNot: ['type-only'] }),
    only('libs-know-no-app', 'Libraries are below the apps.', { path: '^libs/' }, { path: '^apps/' }),
    only('apps-stand-alone', 'Services meet only through the contracts.',
      { path: '^apps/(?!command-line/)([^/]+)/' }, { path: '^apps/', pathNot: '^apps/$1/' }),
    only('doors-open-no-repository', 'A controller or consumer calls a use case.',
      { path: '\\.(controller|consumer)\\.ts$' }, { path: '\\.(repository|schema)\\.ts$' }),
    only('amqplib-in-messaging-only', 'The broker is reached through libs/messaging; the bench measures it bare.',
      { path: '^(apps|libs)/', pathNot: ['^libs/messaging/', '^apps/command-line/src/bench/', spec] }, { path: 'node_modules/(@types/)?amqplib/' }),
    only('mongoose-in-repositories-only', 'The database is reached through repositories and the libraries made for it.',
      { path: '^(apps|libs)/', pathNot: ['^libs/(messaging|audit|operations|platform)/', '\\.(repository|schema|module)\\.ts$', '^apps/command-line/', spec] },
      { path: 'node_modules/(mongoose|@nestjs/mongoose|mongodb)/' }),
    only('bull-in-jobs-only', 'Bull is an alarm clock: only jobs know it.',
      { path: '^(apps|libs)/', pathNot: ['\\.(job|module)\\.ts$', spec] }, { path: 'node_modules/(bull|@nestjs/bull)/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'import', 'types', 'default'], mainFields: ['main', 'types', 'typings'] },
    builtInModules: { add: ['node:test'] },
  },
};

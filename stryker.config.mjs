// Mutants of who may do what, and of the order an enquiry keeps: `npx stryker run`. None may survive.
// A mutant that cannot be told from the code by any test is disabled where it stands, with the reason.
export default {
  testRunner: 'jest',
  jest: { configFile: 'jest.mutants.config.js', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  tempDirName: '.cache/stryker/sandbox',
  mutate: [
    'libs/access/src/**/*.ts',
    'apps/enquiry-service/src/enquiry/*.ts',
    '!**/*.spec.ts',
    '!apps/enquiry-service/src/enquiry/*.{controller,consumer,usecase,repository,schema,client,job,module,guard,filter}.ts',
    '!apps/enquiry-service/src/enquiry/example-enquiry.ts',
  ],
  ignorePatterns: ['.cache', '.custodian', '.git', 'dist', 'docs'],
  reporters: ['clear-text', 'html', 'progress-append-only'],
  htmlReporter: { fileName: '.cache/stryker/mutants.html' },
  clearTextReporter: { allowColor: false, reportTests: false, reportScoreTable: true },
  thresholds: { high: 100, low: 100, break: 100 },
  concurrency: 2,
  maxTestRunnerReuse: 50, // each pass leaves some twenty megabytes behind
  timeoutMS: 20_000,
};

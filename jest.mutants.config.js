const jest = require('./jest.config.js');

// The tests that mutants of the pure decisions have to get past. All they need of the platform is how something is refused: the rest of it takes two seconds to load, for each mutant.
module.exports = {
  ...jest,
  rootDir: __dirname,
  testMatch: ['<rootDir>/test/mutants/*.ts'],
  modulePathIgnorePatterns: [...jest.modulePathIgnorePatterns, '<rootDir>/.cache'],
  moduleNameMapper: { ...jest.moduleNameMapper, '^@custodian/platform$': '<rootDir>/libs/platform/src/problem' },
};

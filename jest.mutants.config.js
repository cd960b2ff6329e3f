// The tests that mutants of the pure decisions have to get past.
module.exports = { ...require('./jest.config.js'), rootDir: __dirname, testMatch: ['<rootDir>/test/mutants/*.ts'] };

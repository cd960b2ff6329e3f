const { readFileSync } = require('node:fs');
const swc = { ...JSON.parse(readFileSync(`${__dirname}/.swcrc`, 'utf8')), swcrc: false };
const libs = ['access', 'audit', 'contracts', 'deadlines', 'interchange', 'matching', 'messaging', 'operations', 'paper', 'platform', 'policy', 'sealing'];
// Nest 12 is ESM-only and jest cannot require() ESM on Node 20: it and its ESM-only dependencies are transpiled.
// mongodb awaits import('os'), which throws inside jest's sandbox unless transpiled too.
const esm = [
  '@nestjs', 'file-type', 'strtok3', 'token-types', 'uint8array-extras', '@tokenizer', '@borewit', 'mongodb',
  'content-disposition', 'glob', 'path-scurry', 'minimatch', 'lru-cache', 'minipass', 'brace-expansion', 'balanced-match',
  'jose', '@faker-js', 'fast-check', 'pure-rand', 'rate-limiter-flexible', 'any-ascii', 'double-metaphone',
].join('|');

module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{apps,libs,test}/**/*.spec.ts'],
  transform: { '^.+\\.(ts|js|mjs)$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(?:${esm})/)`],
  moduleNameMapper: Object.fromEntries(libs.map((lib) => [`^@custodian/${lib}$`, `<rootDir>/libs/${lib}/src`])),
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  cacheDirectory: '<rootDir>/.cache/jest',
  testTimeout: 60_000,
};

/** One runner for every room; `npm run test:quick` names the pure ones. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  randomize: true,
  maxWorkers: 2,
  testSequencer: '<rootDir>/tests/kit/longestFirst.js',
  // The journey through a whole audit takes minutes: `npm run test:long`.
  testPathIgnorePatterns: process.env.LONG_JOURNEYS === 'yes' ? [] : ['/tests/journeys/audit\\.test\\.ts$'],
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/tests/kit/countReporter.js'],
};

const { availableParallelism } = require('node:os');

// Packages that ship ES modules only, or import when they are used, are transformed like our own files; everything else in node_modules is left alone.
const esModules = ['intl-messageformat', '@formatjs', 'jose', '@sparticuz', '@opentelemetry/otlp-exporter-base'];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  globalSetup: '<rootDir>/tests/support/buildTab.ts',
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.(t|j)sx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs' } }] },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  testSequencer: '<rootDir>/tests/support/longestFirst.js',
  // Much of the work is a browser's or a server's, in processes of their own, and is waited for: three workers keep two cores busy.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  // Modules of a test file outlive it in a worker, and what is collected from a large heap takes time: a worker that has grown is replaced.
  workerIdleMemoryLimit: '600MB',
  // A limit for what hangs, not a figure.
  testTimeout: 90_000,
};

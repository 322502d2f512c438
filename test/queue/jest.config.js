const e2e = require('../e2e/jest.config.js');

module.exports = {
	...e2e,
	roots: ['<rootDir>/test/queue'],
	globalSetup: '<rootDir>/test/queue/globalSetup.ts',
	// Each file starts a cluster that takes the whole machine.
	maxWorkers: 1,
};

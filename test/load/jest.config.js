const e2e = require('../e2e/jest.config.js');

module.exports = {
	...e2e,
	roots: ['<rootDir>/test/load'],
	// Spruce waits five seconds for an answer: nothing else may use the machine.
	maxWorkers: 1,
};

const e2e = require('../e2e/jest.config.js');

module.exports = {
	...e2e,
	roots: ['<rootDir>/test/ui'],
	globalSetup: '<rootDir>/test/ui/globalSetup.ts',
};

import { readColumns } from '../../../nodes/SpruceHealth/framework/parameters/readColumns';

const settings = {
	label: 'Columns',
	isRequired: true,
	isTool: false,
	timeZone: 'America/New_York',
	itemJson: { DOB: '1980-01-30' },
};

describe('readColumns', () => {
	it('returns what was entered in the columns, with their names', () => {
		const entered = {
			mappingMode: 'defineBelow',
			value: { givenName: 'Ada', phoneNumber: 2125550104, gender: null },
			matchingColumns: ['phoneNumber', 'externalId'],
			schema: [{ id: 'givenName', displayName: 'First Name' }, { id: 'x' }],
		};

		expect(readColumns(entered, settings)).toEqual({
			mappingMode: 'defineBelow',
			values: entered.value,
			matchingColumns: ['phoneNumber', 'externalId'],
			names: { givenName: 'First Name', x: 'x' },
			expressions: [],
		});
	});

	it('says which columns have an expression, but for an agent, which leaves out what it wants', () => {
		const value = { givenName: '={{ $json.First }}', gender: 'female', pronouns: '=', tags: null };
		const written = { mappingMode: 'defineBelow', value };
		const entered = { mappingMode: 'defineBelow', value: { ...value, givenName: '' } };

		expect(readColumns(entered, { ...settings, written }).expressions).toEqual(['givenName']);
		expect(readColumns(entered, { ...settings, written, isTool: true }).expressions).toEqual([]);
	});

	it('returns the input item when its fields are mapped automatically', () => {
		const entered = { mappingMode: 'autoMapInputData', value: { givenName: 'left over' } };

		expect(readColumns(entered, settings).values).toEqual({ DOB: '1980-01-30' });
	});

	it('returns nothing for columns that nobody has filled in', () => {
		expect(readColumns({ mappingMode: 'defineBelow', value: null }, settings)).toEqual({
			mappingMode: 'defineBelow',
			values: {},
			matchingColumns: [],
			names: {},
			expressions: [],
		});
	});

	it.each(['', 'Ada', null, ['Ada']])('refuses what is no set of columns: %j', (entered) => {
		expect(() => readColumns(entered, settings)).toThrow('Columns: these are not columns');
	});
});

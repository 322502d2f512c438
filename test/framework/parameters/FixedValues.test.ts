import type { IDataObject } from 'n8n-workflow';
import type { Field } from '../../../nodes/SpruceHealth/framework/declare/field';
import { FixedValues } from '../../../nodes/SpruceHealth/framework/parameters/FixedValues';
import { InvalidInput } from '../../../nodes/SpruceHealth/values/InvalidInput';

const tags: Field = { displayName: 'Tags', name: 'tags', type: 'collection', default: {} };
const columns: Field = { ...tags, displayName: 'Columns', name: 'columns', type: 'resourceMapper' };

/** Reads a field for three items; the value says how often it was read before. */
function readThrice(field: Field, written: IDataObject, isVisible = [true, true, true]) {
	const fixedValues = new FixedValues(written);
	let times = 0;
	return isVisible.map((isShown) =>
		fixedValues.valueOf(field, isShown, () => ({ times: times++ })),
	);
}

describe('the value of a field', () => {
	it.each([
		['a text', { tags: 'VIP' }],
		['an equals sign within a text', { tags: '1 + 1 = 2' }],
		['a list of texts', { tags: { names: ['VIP', 'New'] } }],
		['nothing', {}],
		['null', { tags: null }],
	])('is read once for all items where the workflow holds %s', (_what, written) => {
		expect(readThrice(tags, written)).toEqual([{ times: 0 }, { times: 0 }, { times: 0 }]);
	});

	it.each([
		['an expression', { tags: '={{ $json.tag }}' }],
		['an empty expression', { tags: '=' }],
		['an expression deep inside', { tags: { names: [{ name: 'VIP' }, { name: '={{ $now }}' }] } }],
	])('is read for each item where the workflow holds %s', (_what, written) => {
		expect(readThrice(tags, written)).toEqual([{ times: 0 }, { times: 1 }, { times: 2 }]);
	});

	it('is read for each item where columns are mapped: they may be those of the item', () => {
		const written = { columns: { mappingMode: 'autoMapInputData', value: null } };

		expect(readThrice(columns, written)).toEqual([{ times: 0 }, { times: 1 }, { times: 2 }]);
	});

	it('is another one where the field is hidden', () => {
		const read = readThrice(tags, { tags: 'VIP' }, [true, false, true]);

		expect(read).toEqual([{ times: 0 }, { times: 1 }, { times: 0 }]);
	});

	it('is not changed for the other items by what one of them does with it', () => {
		const fixedValues = new FixedValues({});
		const read = () => fixedValues.valueOf(tags, true, () => ({ names: ['VIP'] })) as IDataObject;

		(read().names as string[]).push('New');

		expect(read()).toEqual({ names: ['VIP'] });
	});

	it('is refused for each item where it cannot be used', () => {
		const fixedValues = new FixedValues({ tags: 'x' });
		const read = () =>
			fixedValues.valueOf(tags, true, () => {
				throw new InvalidInput('Tags: no', 'Do not.');
			});

		expect(read).toThrow('Tags: no');
		expect(read).toThrow('Tags: no');
	});
});

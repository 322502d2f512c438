import { refusedRows } from '../../../nodes/SpruceHealth/framework/run/refusedRows';
import { InvalidInput } from '../../../nodes/SpruceHealth/values/InvalidInput';

const nothingSent =
	'Nothing was sent or changed: all 9 rows are checked before the first one. To go on with the good rows, set On Error to continue.';

function refused(itemIndex: number, message: string) {
	return { itemIndex, error: new InvalidInput(message, `Correct ${message}.`) };
}

describe('the error for rows that cannot be used', () => {
	it.each([
		[[refused(2, 'Phone: a')], 'Row 3: Phone: a', `Correct Phone: a. ${nothingSent}`],
		[
			[refused(0, 'Phone: a'), refused(8, 'Text: b')],
			'Row 1: Phone: a (and 1 more of 9 rows)',
			`Correct Phone: a. Row 9: Text: b. ${nothingSent}`,
		],
		[
			[refused(0, 'a'), refused(1, 'b'), refused(2, 'c'), refused(3, 'd'), refused(4, 'e')],
			'Row 1: a (and 4 more of 9 rows)',
			`Correct a. Row 2: b. Row 3: c. 2 more rows cannot be used either. ${nothingSent}`,
		],
		[
			[{ itemIndex: 1, error: new Error('the expression is broken') }],
			'Row 2: the expression is broken',
			nothingSent,
		],
	])('names the first three and counts the others: %#', (rows, message, description) => {
		expect(refusedRows(rows, 9)).toMatchObject({ message, description });
	});
});

import type { IDataObject } from 'n8n-workflow';
import { simulatedClinic } from '../simulatedClinic';
import { mapped } from './mappedColumns';

describe('contact: upsert, with columns that get nothing from their expressions', () => {
	const clinic = simulatedClinic();

	async function hintsOf(columns: IDataObject, items: IDataObject[], node = {}) {
		const { hints } = await clinic.run(
			{ resource: 'contact', operation: 'upsert', ...mapped(columns, ['phoneNumber']) },
			{ items, node },
		);
		return hints;
	}

	const columns = {
		givenName: 'Ada',
		middleName: '',
		pronouns: '=',
		phoneNumber: '={{ $json.Phone }}',
		companyName: '={{ $json.Company }}',
		dateOfBirth: '={{ $json.Birthday }}',
	};

	it('names those that are blank in all rows', async () => {
		const genderDetail = '={{ $json["Gender Detail"] }}';

		const hints = await hintsOf({ ...columns, genderDetail }, [
			{ Phone: '2065551301', Company: 'N/A', Birthday: '', 'gender detail': 'cis' },
			{ Phone: '2065551302', Company: 'Maple Street Pharmacy', 'gender detail': 'trans' },
			{ Phone: '2065551303', DOB: '1980-01-30' },
		]);

		expect(hints).toEqual([
			'Nothing was stored in "Date of Birth", "Gender Detail": in all 3 rows, the expression there gave nothing. Check what your sheet calls it.',
		]);
	});

	it('names them for a single row', async () => {
		const hints = await hintsOf(columns, [{ Phone: '2065551301', Company: 'Maple' }]);

		expect(hints).toEqual([
			'Nothing was stored in "Date of Birth": the expression there gave nothing. Check what your sheet calls it.',
		]);
	});

	it('says nothing where each column is filled in some row, be it one that cannot be used', async () => {
		const hints = await hintsOf(
			columns,
			[
				{ Phone: '2065551301', Company: 'Maple' },
				{ Phone: '12', Birthday: 'soon' },
			],
			{ onError: 'continueRegularOutput' },
		);

		expect(hints).toEqual([]);
	});
});

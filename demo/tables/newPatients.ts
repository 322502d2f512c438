import type { ExampleTable } from './ExampleTable';

const columns = [
	...['Chart_Number', 'First_Name', 'Last_Name', 'Mobile_Phone', 'Email', 'Date_of_Birth'],
	...['Tags', 'savedAs', 'problem'],
];

/** New patients as a front desk enters them. Three rows are to be corrected, on purpose. */
export const newPatients: ExampleTable = {
	name: 'New patients',
	columns: columns.map((name) => ({ name, type: 'string' as const })),
	rows: () =>
		[
			['20481', 'Odalys', 'Inventado', '(206) 555-0181', 'odalys@example.com', '3/14/1988'],
			['20482', 'Bram', 'Fictionski', '2065550182', '', '11/02/1975'],
			['20483', 'Cosima', 'Testerfield', '1-206-555-0183', 'cosima@example.com', '7/9/2001'],
			// The daughter of the first patient, with her mother's phone and no number of her own.
			['', 'Inez', 'Inventado', '206.555.0181', '', '5/30/2019'],
			['20485', 'Dashiell', 'Makebelieve', '555-0185', '', '1/30/1980'],
			['20486', 'Petra', 'Sampleworth', '206 555 0186', '', '30/30/2019'],
		].map((cells) => ({ ...blank, ...rowOf([...cells, 'New Patient']) })),
};

const blank = rowOf(columns.map(() => ''));

function rowOf(cells: string[]): Record<string, string> {
	return Object.fromEntries(cells.map((cell, index) => [columns[index], cell]));
}

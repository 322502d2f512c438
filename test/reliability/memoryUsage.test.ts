import type { IDataObject } from 'n8n-workflow';
import type { SpruceRequest } from '../../nodes/SpruceHealth/client/wire/request';
import { clientOf } from '../client/clientOf';
import { collectGarbage } from '../collectGarbage';

const pageSize = 500;
const pages = 200;
const measuredPages = [50, 100, 150, 200];
const toleranceMb = 15;

function heapInMb(): number {
	collectGarbage();
	return process.memoryUsage().heapUsed / 1_048_576;
}

/** A contact with about as much data as a real one. */
function contact(number: number): IDataObject {
	return {
		object: 'contact',
		id: `entity_${String(number).padStart(9, '0')}`,
		displayName: `Given${number} Family${number}`,
		givenName: `Given${number}`,
		familyName: `Family${number}`,
		category: 'patient',
		dateOfBirth: `19${String(number % 100).padStart(2, '0')}-01-01`,
		canDelete: true,
		created: new Date(1_600_000_000_000 + number * 1_000).toISOString(),
		phoneNumbers: [{ id: `ec_${number}`, label: 'Mobile', value: `+1206${number + 5_550_000}` }],
		emailAddresses: [{ id: `em_${number}`, label: 'Home', value: `g${number}@example.com` }],
		tags: [{ object: 'tag', id: `tag_${number % 12}`, value: `Tag ${number % 12}` }],
		customContactFields: [{ id: 'managedCustomField_1', name: 'Plan', value: `Plan ${number}` }],
	};
}

/** A page as parsed from JSON, so that it shares no value with another page. */
function page(number: number): IDataObject {
	const contacts = Array.from({ length: pageSize }, (_, index) =>
		contact(number * pageSize + index),
	);
	const hasMore = number + 1 < pages;
	const body = { contacts, hasMore, ...(hasMore && { paginationToken: `page ${number + 1}` }) };
	return JSON.parse(JSON.stringify(body)) as IDataObject;
}

/** The growth of the heap since the start, in MB, at each measured page. */
class HeapLog {
	private readonly initialMb = heapInMb();

	readonly growth: number[] = [];

	record(pagesRead: number): void {
		if (measuredPages.includes(pagesRead)) this.growth.push(heapInMb() - this.initialMb);
	}
}

/** The heap growth when the records are kept without any client. */
function keepWithoutClient(): number[] {
	const log = new HeapLog();
	const records: IDataObject[] = [];
	for (let number = 0; number < pages; number++) {
		records.push(...(page(number).contacts as IDataObject[]));
		log.record(number + 1);
	}
	expect(records).toHaveLength(pages * pageSize);
	return log.growth;
}

/** The heap growth when the client lists the same records. */
async function listWithClient(): Promise<number[]> {
	const log = new HeapLog();
	const respond = (request: SpruceRequest) => {
		const [number = '0'] = /\d+$/.exec(String(request.query?.paginationToken ?? '')) ?? [];
		// When the client requests a page, it holds all pages before it.
		log.record(Number(number));
		return { status: 200, headers: {}, body: page(Number(number)) };
	};
	const { client } = clientOf(respond);
	const records = await client.list('/contacts', 'contacts');
	log.record(pages);
	expect(records).toHaveLength(pages * pageSize);
	return log.growth;
}

describe('the memory used by a listing of 100,000 contacts', () => {
	it(`exceeds the memory of the records by less than ${toleranceMb} MB`, async () => {
		const recordsOnly = keepWithoutClient();
		const withClient = await listWithClient();

		const overhead = withClient.map((megabytes, index) => megabytes - recordsOnly[index]);
		const figures = (list: number[]) => list.map((megabytes) => megabytes.toFixed(1)).join(', ');
		process.stdout.write(
			`Memory after ${measuredPages.join(', ')} pages of ${pageSize}: records alone ${figures(recordsOnly)} MB, with the client ${figures(overhead)} MB more.\n`,
		);
		expect(overhead).toHaveLength(measuredPages.length);
		expect(Math.max(...overhead)).toBeLessThan(toleranceMb);
	});
});

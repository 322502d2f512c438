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

/** A contact with about as much in it as a real one. */
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

/** A page as it comes out of JSON: nothing in it is shared with another one. */
function page(number: number): IDataObject {
	const contacts = Array.from({ length: pageSize }, (_, place) =>
		contact(number * pageSize + place),
	);
	const hasMore = number + 1 < pages;
	const body = { contacts, hasMore, ...(hasMore && { paginationToken: `page ${number + 1}` }) };
	return JSON.parse(JSON.stringify(body)) as IDataObject;
}

/** What the heap holds beyond its size before, at each measured page. */
class HeapLog {
	private readonly before = heapInMb();

	readonly growth: number[] = [];

	note(pagesRead: number): void {
		if (measuredPages.includes(pagesRead)) this.growth.push(heapInMb() - this.before);
	}
}

/** What it takes to keep the records, with no client at all. */
function keepWithoutClient(): number[] {
	const log = new HeapLog();
	const records: IDataObject[] = [];
	for (let number = 0; number < pages; number++) {
		records.push(...(page(number).contacts as IDataObject[]));
		log.note(number + 1);
	}
	expect(records).toHaveLength(pages * pageSize);
	return log.growth;
}

async function listWithClient(): Promise<number[]> {
	const log = new HeapLog();
	const respond = (request: SpruceRequest) => {
		const [number = '0'] = /\d+$/.exec(String(request.query?.paginationToken ?? '')) ?? [];
		// Asked for the next page, the client has the ones before.
		log.note(Number(number));
		return { status: 200, headers: {}, body: page(Number(number)) };
	};
	const { client } = clientOf(respond);
	const records = await client.list('/contacts', 'contacts');
	log.note(pages);
	expect(records).toHaveLength(pages * pageSize);
	return log.growth;
}

describe('the memory that a listing of 100,000 contacts takes', () => {
	it(`is that of the records, and ${toleranceMb} MB at most beside them`, async () => {
		const plain = keepWithoutClient();
		const listed = await listWithClient();

		const beside = listed.map((megabytes, place) => megabytes - plain[place]);
		const figures = (list: number[]) => list.map((megabytes) => megabytes.toFixed(1)).join(', ');
		process.stdout.write(
			`Memory after ${measuredPages.join(', ')} pages of ${pageSize}: records alone ${figures(plain)} MB, with the client ${figures(beside)} MB more.\n`,
		);
		expect(beside).toHaveLength(measuredPages.length);
		expect(Math.max(...beside)).toBeLessThan(toleranceMb);
	});
});

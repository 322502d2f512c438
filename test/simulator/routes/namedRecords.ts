import { answerPage } from '../serving/answerPage';
import { Input } from '../serving/Input';
import type { Operation } from '../serving/Operation';
import type { Organization } from '../organization/Organization';

interface Naming {
	list: string;
	create: string;
	path: string;
	property: string;
	/** The field that holds the name. */
	field: 'value' | 'name';
	prefix: string;
	records(organization: Organization): Array<{ id: string }>;
}

/**
 * The two operations of a set of named records: list them, and create one, where creating an
 * existing one answers 201 with the existing one.
 */
export function namedRecords(naming: Naming): Operation[] {
	return [
		{
			operationId: naming.list,
			method: 'GET',
			path: naming.path,
			lists: naming.property,
			isPaged: true,
			handle: (call) =>
				answerPage(call, naming.records(call.organization), {
					listing: naming.path,
					property: naming.property,
					keysOf: ({ id }) => [id],
					largestPage: 500,
				}),
		},
		{
			operationId: naming.create,
			method: 'POST',
			path: naming.path,
			isKeyed: true,
			handle({ organization, body }) {
				const name = Input.of(body).requiredText(naming.field).trim();
				const records = naming.records(organization);
				const existing = records.find((record) => nameIn(record, naming.field) === name);
				if (existing) return { status: 201, body: existing };
				const created = {
					...(naming.field === 'value' && { object: 'tag' }),
					id: organization.newId(naming.prefix),
					[naming.field]: name,
				};
				records.push(created);
				return { status: 201, body: created, changedId: created.id };
			},
		},
	];
}

function nameIn(record: object, field: string): unknown {
	return (record as Record<string, unknown>)[field];
}

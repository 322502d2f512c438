import type { IDataObject } from 'n8n-workflow';
import { simulatedClinic } from '../resources/simulatedClinic';
import { allOperations } from './allOperations';
import { describeWithOpenApi } from './describeWithOpenApi';
import { fullParameters } from './fullParameters';
import { bodyElementsNotOffered, notOffered } from './notOffered';

const clinic = simulatedClinic();

/** What a body holds, in the notation of `OpenApi.writablePathsOf`. */
function pathsIn(value: unknown, path = ''): string[] {
	if (Array.isArray(value)) return value.flatMap((entry) => pathsIn(entry, `${path}[]`));
	if (typeof value !== 'object' || value === null) return [path];
	return Object.entries(value).flatMap(([name, inner]) =>
		pathsIn(inner, path === '' ? name : `${path}.${name}`),
	);
}

function isIn(prefix: string, path: string): boolean {
	return path === prefix || path.startsWith(`${prefix}.`) || path.startsWith(`${prefix}[]`);
}

/** The bodies that the operation sends when every field is filled in. */
async function bodiesOf(name: string): Promise<unknown[]> {
	const [resource, operation] = name.split(': ');
	for (const parameters of fullParameters[name](clinic.simulator.organization)) {
		const { error } = await clinic.run({ resource, operation, ...(parameters as IDataObject) });
		expect(error).toBeUndefined();
	}
	return clinic.simulator.requests.map(({ body }) => body);
}

describeWithOpenApi('what Spruce lets a client write', (openApi) => {
	const writing = allOperations
		.map(({ name, operation }) => ({ name, operationId: operation.calls[0] }))
		.filter(({ operationId }) => openApi.propertiesOf(operationId).length > 0);

	it('is compared for every operation that sends a body', () => {
		expect(Object.keys(fullParameters).sort()).toEqual(writing.map(({ name }) => name).sort());
	});

	it.each(writing)('is offered, or left out for a reason: $name', async ({ name, operationId }) => {
		const offered = new Set((await bodiesOf(name)).flatMap((body) => pathsIn(body)));
		const writable = openApi.writablePathsOf(operationId);
		const exceptions = Object.keys(notOffered[name] ?? {});

		const missing = writable.filter((path) => !offered.has(path));
		const unexplained = missing.filter((path) => !exceptions.some((one) => isIn(one, path)));
		expect(unexplained).toEqual([]);
		const outdated = exceptions.filter((one) => !missing.some((path) => isIn(one, path)));
		expect(outdated).toEqual([]);
		expect([...offered].filter((path) => !writable.includes(path))).toEqual([]);
	});

	it('is offered, or left out for a reason, of the kinds of elements of a message', async () => {
		const [body] = (await bodiesOf('message: post')) as Array<{ body: Array<{ type: string }> }>;
		const offered = body.body.map(({ type }) => type);

		expect([...offered, ...Object.keys(bodyElementsNotOffered)].sort()).toEqual(
			openApi.valuesAt('PostConversationMessage', 'body[].type').sort(),
		);
	});
});

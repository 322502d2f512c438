import { simulatedClinic } from '../resources/simulatedClinic';
import { allOperations } from './allOperations';
import { describeWithOpenApi } from './describeWithOpenApi';
import { runFullSamples } from './runSample';
import { samples } from './samples';

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

/** The bodies that an operation sends with a call when every field is filled in. */
async function bodiesOf(name: string, operationId: string): Promise<unknown[]> {
	const made = await runFullSamples(clinic, name);
	return made.filter((request) => request.operationId === operationId).map(({ body }) => body);
}

describeWithOpenApi('what Spruce lets a client write', (openApi) => {
	const writing = allOperations.flatMap(({ name, operation }) =>
		operation.operationIds
			.filter((operationId) => openApi.propertiesOf(operationId).length > 0)
			.filter((operationId) => samples[name]?.lookups?.includes(operationId) !== true)
			.map((operationId) => ({ name, operationId })),
	);

	it.each(writing)(
		'is offered, or left out for a reason: $name, $operationId',
		async ({ name, operationId }) => {
			const bodies = await bodiesOf(name, operationId);
			const offered = new Set(bodies.flatMap((body) => pathsIn(body)));
			const writable = openApi.writablePathsOf(operationId);
			const exceptions = Object.keys(samples[name].notOffered ?? {});

			const missing = writable.filter((path) => !offered.has(path));
			const unexplained = missing.filter((path) => !exceptions.some((one) => isIn(one, path)));
			expect(unexplained).toEqual([]);
			expect([...offered].filter((path) => !writable.includes(path))).toEqual([]);
		},
	);

	it('is left out only where it is not offered', async () => {
		const excepting = allOperations.filter(({ name }) => samples[name]?.notOffered !== undefined);
		for (const { name, operation } of excepting) {
			const made = await runFullSamples(clinic, name);
			const offered = made.flatMap(({ body }) => pathsIn(body));
			const writable = operation.operationIds.flatMap((id) => openApi.writablePathsOf(id));
			const missing = writable.filter((path) => !offered.includes(path));
			const outdated = Object.keys(samples[name].notOffered ?? {}).filter(
				(one) => !missing.some((path) => isIn(one, path)),
			);
			expect([name, outdated]).toEqual([name, []]);
		}
	});
});

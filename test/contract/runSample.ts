import type { IDataObject } from 'n8n-workflow';
import type { SimulatedClinic } from '../resources/simulatedClinic';
import type { RecordedRequest } from '../simulator/Simulator';
import { samples } from './samples';

/** Runs an operation, by its full name, with parameters of its sample. Returns the requests it made. */
export async function runSample(
	clinic: SimulatedClinic,
	name: string,
	parameters: IDataObject,
	items = samples[name].items,
): Promise<RecordedRequest[]> {
	const [resource, operation] = name.split(': ');
	const before = clinic.simulator.requests.length;
	const { error } = await clinic.run({ resource, operation, ...parameters }, { items });
	expect(error).toBeUndefined();
	return clinic.simulator.requests.slice(before);
}

/** Runs an operation with every field filled in, in each of its forms. */
export async function runFullSamples(
	clinic: SimulatedClinic,
	name: string,
): Promise<RecordedRequest[]> {
	const made: RecordedRequest[] = [];
	for (const parameters of samples[name].full?.(clinic.simulator.organization) ?? []) {
		made.push(...(await runSample(clinic, name, parameters)));
	}
	const many = samples[name].many?.(clinic.simulator.organization);
	if (many !== undefined) {
		made.push(...(await runSample(clinic, name, many.parameters, many.items)));
	}
	return made;
}

import type { IDataObject } from 'n8n-workflow';
import { runAsTool } from '../engine/tools/runAsTool';
import { simulatedClinic } from '../resources/simulatedClinic';
import type { RecordedRequest } from '../simulator/Simulator';
import { allOperations } from './allOperations';
import {
	filledInByModel,
	leftOut,
	mayBeBlank,
	type ModelValue,
	withBlanks,
} from './filledInByModel';
import { runSample } from './runSample';
import { samples } from './samples';

const minuteMs = 60_000;
const dayMs = 86_400_000;

const clinic = simulatedClinic();

/** What an agent can use: n8n passes no files to a tool. */
const usable = allOperations.filter(({ name }) => samples[name].items === undefined);

/** What an operation is tried with: the least it needs, and everything it takes. */
function samplesOf(name: string): IDataObject[] {
	const { least, full } = samples[name];
	const { organization } = clinic.simulator;
	return [least(organization), ...(full?.(organization) ?? [])];
}

/** What reaches Spruce when an agent uses the operation with what its model fills in. */
async function asked(name: string, parameters: IDataObject, input: IDataObject) {
	const [resource, operation] = name.split(': ');
	await runAsTool({
		parameters: { resource, operation, ...parameters },
		input,
		access: 'request',
		credentials: clinic.credential,
	});
	return requestsMade();
}

/** The requests since the organization was as new, which it is again afterwards. */
function requestsMade(): Array<Partial<RecordedRequest>> {
	const { requests } = clinic.simulator;
	const made = requests.map(({ method, path, query, body }) => ({
		method,
		path,
		query: Object.fromEntries(
			Object.entries(query).map(([name, value]) => [name, comparable(name, value)]),
		),
		body,
	}));
	clinic.startOver();
	return made;
}

/** Page tokens and file links are left out: the simulator makes new ones for every request. */
function comparable(name: string, value: string): string {
	return name === 'paginationToken' || name === 'expires' ? 'made anew' : aged(value);
}

/** A time that is a whole number of days ago becomes that number, so that two runs compare equal. */
function aged(value: string): string {
	const days = (Date.now() - Date.parse(value)) / dayMs;
	const isCounted = value.includes('T') && days % 1 < minuteMs / dayMs;
	return isCounted ? `${Math.floor(days)} days ago` : value;
}

/** A row that is shown has its default number, and a blank one has none: 18 would be a guess. */
function isLeftOutByBlank({ field, place }: ModelValue): boolean {
	return mayBeBlank(field, place) && !(place === 'row' && field.type === 'number');
}

describe('the operations of the node as tools', () => {
	it.each(usable)('take every parameter from the model: $name', async (entry) => {
		const { name, operation } = entry;
		for (const sample of samplesOf(name)) {
			await runSample(clinic, name, sample);
			const typedIn = requestsMade();
			expect(typedIn).not.toEqual([]);

			const { parameters, input } = filledInByModel(operation.fields, sample);
			expect(await asked(name, parameters, input)).toEqual(typedIn);
		}
	});

	it.each(usable)('take a blank for "leave it out": $name', async (entry) => {
		const { name, operation } = entry;
		for (const sample of samplesOf(name)) {
			const { parameters, input, values } = filledInByModel(operation.fields, sample);
			for (const value of values.filter(isLeftOutByBlank)) {
				const without = await asked(name, leftOut(parameters, value), input);
				for (const blank of ['', null]) {
					const given = { ...input, [value.key]: blank };
					expect({ value: value.key, blank, made: await asked(name, parameters, given) }).toEqual({
						value: value.key,
						blank,
						made: without,
					});
				}
			}
		}
	});

	it.each(usable)('take all else blank for nothing entered: $name', async (entry) => {
		const { name, operation } = entry;
		for (const sample of samplesOf(name)) {
			const parameters = withBlanks(operation.fields, sample, 'blank');
			const without = await asked(name, sample, {});
			for (const blank of ['', null]) {
				expect(await asked(name, parameters, { blank })).toEqual(without);
			}
		}
	});
});

import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { SpruceHealthPollingTrigger } from '../../../nodes/SpruceHealth/SpruceHealthPollingTrigger.node';
import { sources } from '../../../nodes/SpruceHealth/trigger/polling/sources/sources';

const { description, methods } = new SpruceHealthPollingTrigger();

const property = (name: string): INodeProperties | undefined =>
	description.properties.find((one) => one.name === name);

const valuesOf = (name: string) =>
	((property(name)?.options ?? []) as INodePropertyOptions[]).map(({ value }) => value);

describe('the Spruce Health Polling Trigger', () => {
	it('can watch everything that it offers', () => {
		expect(valuesOf('source').sort()).toEqual(Object.keys(sources).sort());
	});

	it('is listed in the node creator by what it watches', () => {
		// n8n 2.41 and 1.123 make the list of the first property with one of these labels.
		const labels = ['event', 'events', 'trigger on'];
		const listed = description.properties.find(({ displayName }) =>
			labels.includes(displayName.toLowerCase()),
		);
		const names = ((listed?.options ?? []) as INodePropertyOptions[]).map(
			({ name }) => `On ${name}`,
		);

		expect(listed?.name).toBe('source');
		expect(names).toEqual([
			'On Missed Call',
			'On Missed Events',
			'On New Activity',
			'On New Contact',
			'On New Fax',
			'On New Message',
			'On New Secure Message',
			'On New Voicemail',
		]);
	});

	it('has the lists that its fields load', () => {
		const asked = JSON.stringify(description.properties).match(/(?<=Method":")\w+/g) ?? [];
		const offered = [...Object.keys(methods.listSearch), ...Object.keys(methods.loadOptions)];
		expect([...new Set(asked)].sort()).toEqual(offered.sort());
	});

	it('does not offer Catch Up, which is for events that arrive by webhook', () => {
		const names = (property('options')?.options ?? []).map(({ name }) => name);
		expect(names).toEqual(['downloadFiles', 'includeContact', 'maxFileSize']);
	});
});

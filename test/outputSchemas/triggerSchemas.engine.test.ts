import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { SpruceHealthPollingTrigger } from '../../nodes/SpruceHealth/SpruceHealthPollingTrigger.node';
import { SpruceHealthTrigger } from '../../nodes/SpruceHealth/SpruceHealthTrigger.node';
import { eventNames } from '../../nodes/SpruceHealth/trigger/events/events';
import { eventItem } from '../../nodes/SpruceHealth/trigger/output/eventItem';
import { filesIn } from '../structure/sourceFiles';
import { simplifiedSamples } from '../trigger/simplifiedSamples';
import { schemaInOrderOfUse } from './schemaOf';

const folder = 'nodes/SpruceHealth/__schema__';

/**
 * n8n takes the version of the node for the name. It shows the preview of a trigger on 1.x only; on
 * 2.x its assistant reads it.
 */
const versions = [new SpruceHealthTrigger(), new SpruceHealthPollingTrigger()].map(
	({ description }) => ({
		displayName: description.displayName,
		file: `${folder}/v${[...String(description.version).split('.'), '0', '0'].slice(0, 3).join('.')}.json`,
	}),
);

/** What the triggers give out. Messages first, because most workflows start with one. */
function outputs(): IDataObject[] {
	const isMessage = (name: string) => 'itemId' in simplifiedSamples[name].json;
	const names = [...eventNames.filter(isMessage), ...eventNames];
	const more = {
		contact: simplifiedSamples.contactCreated.event.object,
		failures: ['Contact: not found'],
		isRecovered: true,
	};
	return names.map((name) => eventItem(simplifiedSamples[name].event, [name], more, true).json);
}

describe('the preview of the output', () => {
	it.each(versions)(
		'shows what the trigger gives out, in the order of its use: $displayName',
		({ file }) => {
			const given = outputs();
			const expected = JSON.stringify({ ...schemaInOrderOfUse(given), version: 1 }, null, '\t');
			const path = join(__dirname, '..', '..', file);
			if (process.env.WRITE_SCHEMAS === '1') writeFileSync(path, `${expected}\n`);
			expect(readFileSync(path, 'utf8')).toBe(`${expected}\n`);
		},
	);

	it('exists for each trigger and for nothing else without an operation', () => {
		const found = filesIn(folder, '.json').filter((path) => /__schema__\/[^/]+$/.test(path));
		expect(found).toEqual(versions.map(({ file }) => file).sort());
	});
});

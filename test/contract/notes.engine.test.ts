import type { IDataObject } from 'n8n-workflow';
import { fieldsOf } from '../../nodes/SpruceHealth/framework/declare/field';
import { simulatedClinic } from '../resources/simulatedClinic';
import { allOperations } from './allOperations';
import { runFullSamples } from './runSample';

/** Operations of Spruce that take a message, and where their bodies have it. */
const messageIn: Record<string, (body: IDataObject) => unknown> = {
	CreateConversation: ({ note, secure }) => ((note ?? secure) as IDataObject).message,
	PostConversationMessage: (body) => body,
	PostMessageFromEndpoint: ({ message }) => message,
	ScheduleConversationMessage: ({ message }) => message,
};

describe('an internal note', () => {
	const clinic = simulatedClinic();

	/** Whether the messages of an operation are notes, each of them once. */
	async function notesOf(name: string): Promise<boolean[]> {
		const made = await runFullSamples(clinic, name);
		const found = made
			.map(({ operationId = '', body }) => messageIn[operationId]?.(body as IDataObject))
			.filter((message) => message !== undefined)
			.map((message) => (message as IDataObject).internal === true);
		return [...new Set(found)];
	}

	it.each([
		['message: addNote', [true]],
		['message: post', [false]],
		['message: send', [false]],
		['message: sendAndWait', [false]],
		['scheduledMessage: create', [false]],
		['scheduledMessage: createNote', [true]],
		// Its type says which one it is, and takes other fields.
		['conversation: create', [false, true]],
	])('is what %s writes: %j', async (name, expected) => {
		expect(await notesOf(name)).toEqual(expected);
	});

	it('is written by no other operation', () => {
		const writing = allOperations.filter(({ operation }) =>
			operation.operationIds.some((operationId) => operationId in messageIn),
		);
		expect(writing.map(({ name }) => name).sort()).toEqual([
			'conversation: create',
			'message: addNote',
			'message: post',
			'message: send',
			'message: sendAndWait',
			'scheduledMessage: create',
			'scheduledMessage: createNote',
		]);
	});

	it('depends on no switch that a person or an AI agent could forget', () => {
		const switches = allOperations.flatMap(({ name, operation }) =>
			operation.fields
				.flatMap((field) => (field.type === 'collection' ? fieldsOf(field) : [field]))
				.filter((field) => field.name === 'internal' && field.type !== 'hidden')
				.map(() => name),
		);
		expect(switches).toEqual([]);
	});
});

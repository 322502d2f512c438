import type { Stage } from './Stage';
import type { CredentialReference } from './host/Credential';
import { type Execution, failureOf, itemsOf } from './host/Execution';
import type { N8nLine } from './host/installation/n8nInstall';
import { addItemWithFiles } from './itemWithFiles';
import { downloadStep, operationSteps as steps } from './operationSteps';
import { simulatorCredential } from './simulatorCredential';
import { type Step, workflowOf } from './workflowOf';

/** Where n8n keeps files by default: 2.x on the disk, 1.x in the item itself. */
const isOnDisk: Record<N8nLine, boolean> = { '2.x': true, '1.x': false };

/** What each kind of operation does in a real server. */
export function operationsInN8n(line: N8nLine, stage: () => Stage): void {
	const run = async (nodes: Step[], credential: CredentialReference = stage().credential) => {
		const { rest } = stage();
		return await rest.run(await rest.createWorkflow(workflowOf('Operations', credential, nodes)));
	};

	it('creates a contact, sends them the files of a call byte by byte, and deletes them', async () => {
		const { organization } = stage().simulator;
		const { item, files } = addItemWithFiles(organization);
		const mediaBefore = organization.media.length;
		const download = downloadStep(item.id);
		const execution = await run([steps.newContact, download, steps.send, steps.deleteContact]);
		expect(failureOf(execution)).toBeUndefined();

		const [created] = jsonOf(execution, steps.newContact);
		expect(created).toMatchObject({ displayName: 'Nell Newcomer' });
		expect(jsonOf(execution, download)).toEqual([
			expect.objectContaining({ source: 'attachment', fileName: files[0].filename }),
			expect.objectContaining({ source: 'voicemail', mimeType: 'audio/wav' }),
		]);
		for (const { binary } of itemsOf(execution, download.name)) {
			expect(binary?.data.id !== undefined).toBe(isOnDisk[line]);
		}
		const uploaded = organization.media.slice(mediaBefore);
		expect(uploaded.map(({ contentType }) => contentType)).toEqual([
			'application/pdf',
			'audio/wav',
		]);
		for (const [index, { content }] of uploaded.entries()) {
			expect(content.equals(files[index].content)).toBe(true);
		}
		const sent = jsonOf(execution, steps.send);
		expect(sent).toEqual(uploaded.map(() => expect.objectContaining({ posted: true })));
		const posted = organization.items.filter(({ id }) => sent.some((one) => one.id === id));
		expect(posted.map(({ attachments }) => attachments.map(({ data }) => data.mediaId))).toEqual(
			uploaded.map(({ id }) => [id]),
		);
		expect(jsonOf(execution, steps.deleteContact)).toEqual([{ deleted: true }]);
		expect(organization.contacts.some(({ id }) => id === created.id)).toBe(false);
	});

	it('creates a contact or updates them, and says which it was', async () => {
		const { contacts } = stage().simulator.organization;
		const before = contacts.length;
		const execution = await run([steps.upsert, steps.upsertAgain]);
		expect(failureOf(execution)).toBeUndefined();

		const [created] = jsonOf(execution, steps.upsert);
		expect(created.isNew).toBe(true);
		expect(jsonOf(execution, steps.upsertAgain)).toEqual([
			expect.objectContaining({ id: created.id, isNew: false }),
		]);
		expect(contacts).toHaveLength(before + 1);
	});

	it('finds who is waiting for an answer, the longest wait first', async () => {
		const execution = await run([steps.needingReply]);
		expect(failureOf(execution)).toBeUndefined();

		const [first, second] = jsonOf(execution, steps.needingReply);
		for (const { lastMessage } of [first, second]) {
			expect(lastMessage).toMatchObject({ direction: 'inbound', isInternalNote: false });
		}
		expect(first.waitingMinutes).toBeGreaterThan(Number(second.waitingMinutes));
	});

	it('reads a list from an address of the API, from page to page', async () => {
		const execution = await run([steps.contactsByCall]);
		expect(failureOf(execution)).toBeUndefined();

		const ids = jsonOf(execution, steps.contactsByCall).map(({ id }) => id);
		expect(new Set(ids).size).toBe(120);
	});

	it('reads with a credential that may only read, and sends no write', async () => {
		const { rest, simulator } = stage();
		const { name, type, data } = simulatorCredential(simulator);
		const readOnly = await rest.createCredential({ name, type, data: { ...data, readOnly: true } });
		const requestsBefore = simulator.requests.length;
		const execution = await run([steps.organization, steps.newContact], readOnly);

		expect(jsonOf(execution, steps.organization)).toEqual([
			expect.objectContaining({ name: simulator.organization.name }),
		]);
		expect(execution.status).toBe('error');
		expect(failureOf(execution)).toContain('this Spruce Health credential may only read');
		const requests = simulator.requests.slice(requestsBefore);
		expect(requests.map(({ operationId }) => operationId)).toEqual(['Organization']);
	});
}

function jsonOf(execution: Execution, { name }: Step) {
	return itemsOf(execution, name).map(({ json }) => json);
}

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConversationItem } from '../../../simulator/organization/conversations/ConversationItem';
import { receiveFax } from '../../../simulator/organization/conversations/receiveFax';
import { sftpCredential } from '../../../sftp/sftpCredential';
import type { SftpServer } from '../../../sftp/startSftpServer';
import { until } from '../../../until';
import { itemsOf } from '../../host/Execution';
import { conversationWith } from '../clinic/conversationWith';
import { deliverOnceMore } from '../clinic/deliverOnceMore';
import type { Changes, ExampleClinic } from '../clinic/ExampleClinic';
import { inTimeZone } from '../clinic/inTimeZone';
import { pdf, storedFiles } from './storedFiles';
import { whileActive } from '../clinic/whileActive';
import { whileAway } from '../clinic/whileAway';
import { withCredential } from '../clinic/withCredential';

const example = 'File incoming faxes';
const received = 'When a fax is received';
const tag = 'Fax not filed';

/** The example that stores the files of faxes and archives what is filed. */
export function faxesInN8n(clinic: () => ExampleClinic, sftp: () => SftpServer): void {
	const simulator = () => clinic().stage.simulator;
	const fax = (from: string, ...files: Array<ReturnType<typeof pdf>>) =>
		receiveFax(simulator().organization, from, files);
	const stored = async (from: string) => await storedFiles(sftp().folder, from);

	it('stores each file of a fax under a name of its own and archives the conversation, once', async () => {
		const imported = await clinic().imported(example);
		const workflow = await inTimeZone(clinic(), imported, 'America/Los_Angeles');
		const from = '+12065558001';
		await whileActive(clinic(), workflow, async () => {
			const odd = pdf('../../etc/x.pdf', 'odd');
			const long = pdf(`${'診療情報提供書'.repeat(40)}.pdf`, 'long');
			const first = fax(from, odd, long, pdf('x.pdf', 'plain'));
			await clinic().finished(workflow, 1);
			expect(conversationWith(simulator(), first)).toEqual({ archived: true, tags: [], notes: [] });
			const files = await stored(from);
			expect(Object.values(files)).toEqual(['%PDF odd', '%PDF long', '%PDF plain']);
			const time = inLosAngeles(first.createdAt);
			expect(Object.keys(files)).toEqual([
				`faxes/${time} ${from} ${first.id} 1 etc x.pdf`,
				expect.stringMatching(/ 2 [診療情報提供書]{50,60}\.pdf$/),
				`faxes/${time} ${from} ${first.id} 3 x.pdf`,
			]);

			// The same name in the same minute, and the news of the first fax once more.
			await deliverOnceMore(simulator(), first);
			const second = fax(from, pdf('x.pdf', 'second'));
			expect(await clinic().finished(workflow, 2)).toHaveLength(2);
			expect(conversationWith(simulator(), second)).toMatchObject({ archived: true, notes: [] });
			expect(Object.values(await stored(from)).sort()).toEqual(
				['%PDF odd', '%PDF long', '%PDF plain', '%PDF second'].sort(),
			);
		});
	});

	it('keeps a conversation in the inbox until each of its faxes is filed', async () => {
		const from = '+12065558003';
		await writeFile(join(sftp().folder, 'a file'), 'no folder');
		const workflow = await clinic().imported(example, storing("$json.fileName.startsWith('no')"));
		await whileActive(clinic(), workflow, async () => {
			const item = fax(from, pdf('yes.pdf', 'one'), pdf('no.pdf', 'two'), pdf('no.pdf', 'three'));
			await clinic().finished(workflow, 1);
			const failed = conversationWith(simulator(), item);
			expect(failed).toMatchObject({ archived: false, tags: [tag] });
			expect(failed.notes).toEqual([
				expect.stringMatching(/^This fax could not be filed.*: .*a file.*stays in the inbox/),
			]);

			// A later fax of the same number is filed, but hides the earlier one not.
			fax(from, pdf('later.pdf', 'later'));
			await clinic().finished(workflow, 2);
			const later = conversationWith(simulator(), item);
			expect(later).toMatchObject({ archived: false, tags: [tag] });
			expect(later.notes[1]).toContain('an earlier fax');
			expect(Object.values(await stored(from)).sort()).toEqual(['%PDF later', '%PDF one']);

			// The team has filed it by hand.
			untag(item.conversationId);
			fax(from, pdf('last.pdf', 'last'));
			await clinic().finished(workflow, 3);
			expect(conversationWith(simulator(), item)).toMatchObject({ archived: true, tags: [] });
		});
	});

	it('notes each fax that came while the storage is down, also several at once', async () => {
		const { rest } = clinic().stage;
		const down = { ...sftpCredential(sftp()), name: 'SFTP account that is down' };
		const unreachable = { ...down, data: { ...down.data, port: 1 } };
		const imported = await clinic().imported(example);
		const credential = await rest.createCredential(unreachable);
		const workflow = await rest.save(imported, withCredential(imported, 'sftp', credential));
		await whileActive(clinic(), workflow, async () => {
			// Spruce gives up the first two, which then come together.
			const items = await whileAway(simulator(), () =>
				['+12065558004', '+12065558005'].map((from) => fax(from, pdf('x.pdf', from))),
			);
			// n8n may still be reading Spruce's log: what it finds then comes with the next event.
			items.push(fax('+12065558006', pdf('x.pdf', 'third')));
			await clinic().finished(workflow, 1);
			items.push(fax('+12065558011', pdf('x.pdf', 'fourth')));
			const isTagged = (item: ConversationItem) =>
				conversationWith(simulator(), item).tags.includes(tag);
			await until(() => items.every(isTagged));
			const executions = await clinic().finished(workflow, 1);
			const atOnce = executions.map((execution) => itemsOf(execution, received).length);
			expect(Math.max(...atOnce)).toBeGreaterThan(1);
			for (const item of items) {
				const { archived, tags, notes } = conversationWith(simulator(), item);
				expect({ archived, tags }).toEqual({ archived: false, tags: [tag] });
				expect(notes).toEqual([expect.stringContaining('ECONNREFUSED')]);
			}
		});
	});

	it('archives nothing when the account of the storage was deleted', async () => {
		const { rest } = clinic().stage;
		const imported = await clinic().imported(example);
		const deleted = { id: 'deleted', name: 'Account that was deleted' };
		const workflow = await rest.save(imported, withCredential(imported, 'sftp', deleted));
		await whileActive(clinic(), workflow, async () => {
			const unstored = fax('+12065558007', pdf('x.pdf', 'unstored'));
			await clinic().finished(workflow, 1);
			expect(conversationWith(simulator(), unstored)).toEqual({
				archived: false,
				tags: [tag],
				notes: [expect.stringContaining('is not in the storage')],
			});
		});
	});

	it('says why where Spruce gives no file, and where it does not archive', async () => {
		const workflow = await clinic().imported(example);
		await whileActive(clinic(), workflow, async () => {
			const { faults } = simulator();
			faults.add({ kind: 'status', status: 404, operationId: 'ConversationItem' });
			const lost = fax('+12065558008', pdf('x.pdf', 'lost'));
			await clinic().finished(workflow, 1);
			const empty = fax('+12065558009');
			await clinic().finished(workflow, 2);
			faults.add({ kind: 'status', status: 403, operationId: 'UpdateConversation' });
			const kept = fax('+12065558010', pdf('x.pdf', 'kept'));
			await clinic().finished(workflow, 3);
			const reasons = [/no record with this ID/, /has no file/, /does not allow this/];
			for (const [index, item] of [lost, empty, kept].entries()) {
				expect(conversationWith(simulator(), item)).toEqual({
					archived: false,
					tags: [tag],
					notes: [expect.stringMatching(reasons[index])],
				});
			}
		});
	});

	const untag = (conversationId: string) => {
		const { conversations } = simulator().organization;
		for (const conversation of conversations) {
			if (conversation.id === conversationId) conversation.tags = [];
		}
	};
}

/** Some files go below what is a file, and no folder: the storage refuses them. */
function storing(isRefused: string): Changes {
	return {
		'Store the file': (parameters) => ({
			...parameters,
			path: String(parameters.path).replace(
				'=/faxes/',
				`=/{{ ${isRefused} ? 'a file' : 'faxes' }}/`,
			),
		}),
	};
}

/** As in `2026-12-01 15.04`. */
function inLosAngeles(time: string): string {
	const format = {
		timeZone: 'America/Los_Angeles',
		dateStyle: 'short',
		timeStyle: 'short',
	} as const;
	// Sweden writes dates as in ISO 8601.
	return new Date(time).toLocaleString('sv-SE', format).replace(':', '.');
}

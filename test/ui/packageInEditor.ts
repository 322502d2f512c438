import { resources } from '../../nodes/SpruceHealth/resources';
import type { N8nLine } from '../e2e/host/installation/n8nInstall';
import type { Contact } from '../simulator/organization/contacts/Contact';
import { editorLines } from './editor/editorLines';
import { NodeCreator } from './editor/NodeCreator';
import type { NodeView } from './editor/NodeView';
import { editorBench } from './editorBench';
import { Screenshots } from './Screenshots';

const wrongToken = 'wrong-token-of-this-test';
const entriesPerPage = 100;
/** The simulator's usual one: the pictures do not change from run to run. */
const portInPictures = 8717;

/** What a person sees and does in a browser, whichever line of n8n that is. */
export function packageInEditor(line: N8nLine): void {
	const screenshots = new Screenshots(line);
	const editor = editorBench(line, {
		simulator: {
			// How the node waits for calls is tested elsewhere.
			limits: { limit: Infinity },
			port: screenshots.areWanted ? portInPictures : undefined,
		},
		credential: null,
	});

	const openCreator = async () =>
		await NodeCreator.open(editor.page, editor.stage.baseUrl, editorLines[line]);

	const addNode = async (operation: string): Promise<NodeView> => {
		const creator = await openCreator();
		await creator.find('Spruce', 'Spruce Health');
		return await creator.add(operation);
	};

	it('finds the node by "Spruce" and lists what it can do in plain words', async () => {
		const creator = await openCreator();
		await creator.find('Spruce', 'Spruce Health');
		const actions = resources.flatMap((resource) =>
			resource.operations.map(({ action }) => action),
		);
		// The panel draws its entries bit by bit, so each is waited for.
		for (const action of actions) await creator.scrollTo(action);
		expect(await creator.operations()).toEqual(expect.arrayContaining(actions));
		await creator.scrollTo('Create a secure conversation or note');
		await screenshots.take(editor.page, 'node-creator');
	});

	it('refuses a wrong token without showing it, and accepts the right one', async () => {
		const node = await addNode('Search contacts to find a patient');
		const dialog = await node.newCredential();
		await dialog.fill('baseUrl', editor.stage.simulator.baseUrl);
		await dialog.fill('apiToken', wrongToken);
		expect(await dialog.typeOf('apiToken')).toBe('password');
		await dialog.saveRefused();
		expect(await editor.page.locator('body').innerText()).not.toContain(wrongToken);

		await dialog.fill('apiToken', editor.stage.simulator.token);
		await dialog.saveAccepted();
		const again = await node.editCredential();
		expect(await again.successText()).toContain('Connection tested successfully');
		expect(await editor.page.content()).not.toContain(editor.stage.simulator.token);
		await screenshots.take(editor.page, 'credential');
	});

	it('offers the contacts page by page, finds one by name and gets it', async () => {
		const { organization, requests } = editor.stage.simulator;
		const inOrder = [...organization.contacts].sort((one, other) => (one.id < other.id ? -1 : 1));
		const wanted = lastPersonWithNameOfTheirOwn(inOrder);
		const node = await addNode('Get a contact');
		const list = node.pickList('contactId');

		// On a busy machine the editor asks for the second page before anybody scrolls.
		const opened = await list.open();
		expect(opened.length % entriesPerPage).toBe(0);
		expect(opened).toEqual(showing(inOrder.slice(0, opened.length)));
		const scrolled = await list.scrollToEnd();
		expect(scrolled.length).toBeGreaterThan(opened.length);
		expect(scrolled).toEqual(showing(inOrder.slice(0, scrolled.length)));

		await list.search(wanted.givenName, wanted.displayName);
		await screenshots.take(editor.page, 'contact-list');
		await list.pick(wanted.displayName);
		expect(await list.chosen()).toContain(wanted.displayName);

		await node.execute();
		expect(await node.outputWith(wanted.id)).toContain(wanted.displayName);
		expect(await node.itemCount()).toBe('1 item');
		expect(requests).toContainEqual(
			expect.objectContaining({ method: 'GET', path: `/contacts/${wanted.id}` }),
		);
	});

	it('searches by text and filters and shows the contacts that were found', async () => {
		const { organization, requests } = editor.stage.simulator;
		const node = await addNode('Search contacts to find a patient');
		await node.fill('freeText', 'Mockingham');
		const filters = node.filterList('filters');
		await filters.add('Name');
		await filters.fill('givenName', 'Imogen');
		await filters.add('Tag');
		await filters.chooseSeveral('tags', ['Do Not Text']);
		await filters.chooseBeside('tags', 'match', 'None of Them');
		await screenshots.take(editor.page, 'search');

		await node.execute();
		const named = organization.contacts.filter(
			({ givenName, familyName }) => givenName === 'Imogen' && familyName === 'Mockingham',
		);
		const mayBeTexted = ({ tags }: Contact) => tags.every(({ value }) => value !== 'Do Not Text');
		const found = named.filter(mayBeTexted);
		expect([found.length, named.length]).toEqual([2, 3]);
		const output = await node.outputWith(found[0].id);
		expect(output).toContain('Imogen Mockingham');
		expect(named.filter(({ id }) => output.includes(id))).toEqual(found);
		expect(await node.itemCount()).toBe('2 items');
		const searches = requests.filter(({ path }) => path === '/contacts/search');
		expect(searches.at(-1)?.body).toEqual({
			freeText: 'Mockingham',
			structured: {
				nameFilter: [{ match: 'any', names: [{ givenName: 'Imogen' }] }],
				tagFilter: [{ match: 'none', tags: ['Do Not Text'] }],
			},
		});
		await screenshots.take(editor.page, 'result');
	});

	it('says in plain words what is missing when a search has nothing to search for', async () => {
		const node = await addNode('Search contacts to find a patient');
		await node.execute();
		expect(await node.outputWith('nothing to search for')).toContain('Free Text');
	});

	// The last one: n8n goes on showing what comes out as it shows a file.
	it('gets all contacts as the first workflow of the README does', async () => {
		const { contacts } = editor.stage.simulator.organization;
		const node = await addNode('Get many contacts');
		await node.switchOn('returnAll');
		await node.execute();
		await node.outputWith(`${contacts.length} items`);
		await screenshots.take(editor.page, 'first-workflow');
		const creator = await NodeCreator.openBehind(
			editor.page,
			editorLines[line],
			'Get many contacts',
		);
		await creator.find('Convert to File', 'Convert to File');
		const file = await creator.add('Convert to CSV');
		await file.execute();
		expect(await file.outputWith('Download')).toContain('csv');
	});

	it('makes no request that the description of the API forbids', () => {
		expect(editor.stage.simulator.violations).toEqual([]);
	});
}

/** Far down the list, so that only a search brings them up; nobody else's name contains this one. */
function lastPersonWithNameOfTheirOwn(contacts: Contact[]): Contact & { givenName: string } {
	const isUnique = ({ displayName }: Contact) =>
		contacts.filter((contact) => contact.displayName.includes(displayName)).length === 1;
	const isPerson = (contact: Contact): contact is Contact & { givenName: string } =>
		contact.givenName !== undefined;
	const [last] = contacts.filter(isPerson).filter(isUnique).slice(-1);
	return last;
}

function showing(contacts: Contact[]): unknown[] {
	return contacts.map(({ displayName }) => expect.stringContaining(displayName));
}

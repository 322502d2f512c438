import type { SavedMessage } from '../../simulator/organization/messages/SavedMessage';
import { itRefusesBadLimits } from '../itRefusesBadLimits';
import { simulatedClinic } from '../simulatedClinic';

describe('savedMessage: getAll', () => {
	const clinic = simulatedClinic();
	const getAll = { resource: 'savedMessage', operation: 'getAll', simplify: false };
	const operationId = 'ListSavedMessages';

	function manySavedMessages(): SavedMessage[] {
		const { savedMessages, newId } = clinic.simulator.organization;
		const [first] = savedMessages;
		while (savedMessages.length < 1_203) savedMessages.push({ ...first, id: newId('sm') });
		return savedMessages;
	}

	it('returns the shared and the private texts as Spruce sends them', async () => {
		const { savedMessages } = clinic.simulator.organization;

		const { items } = await clinic.run({ ...getAll, returnAll: true });

		expect(items).toEqual(
			savedMessages.map((message) => ({ json: { ...message }, pairedItem: { item: 0 } })),
		);
		expect(new Set(items.map(({ json }) => json.shared))).toEqual(new Set([true, false]));
	});

	it('simplifies them to their text and who may use it', async () => {
		const [{ id, title, text, internal, shared, creatorMemberId }] =
			clinic.simulator.organization.savedMessages;

		const { items } = await clinic.run({ ...getAll, simplify: true, limit: 1 });

		expect(items.map(({ json }) => json)).toEqual([
			{ id, title, text, internal, shared, creatorMemberId, attachments: [] },
		]);
	});

	it('reads on to the end, past an empty page in the middle', async () => {
		const savedMessages = manySavedMessages();
		clinic.simulator.faults.add({ kind: 'emptyPage', operationId, skip: 1 });

		const { items } = await clinic.run({ ...getAll, returnAll: true });

		expect(items.map(({ json }) => json.id).sort()).toEqual(
			savedMessages.map(({ id }) => id).sort(),
		);
		expect(clinic.simulator.requests.map(({ query }) => query.pageSize)).toEqual(
			Array(4).fill('500'),
		);
	});

	it('stops at the limit and asks for no larger page than that', async () => {
		const { items } = await clinic.run({ ...getAll, limit: 2 });

		expect(items).toHaveLength(2);
		expect(clinic.simulator.requests.map(({ query }) => query.pageSize)).toEqual(['2']);
	});

	it('treats a missing list as an empty one', async () => {
		clinic.simulator.faults.add({ kind: 'nullList', operationId });

		expect((await clinic.run(getAll)).items).toEqual([]);
	});

	itRefusesBadLimits(clinic, getAll);
});

import { byId } from '../byId';
import { expression } from '../expression';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { contactWith } from '../organizationRecords';
import { simulatedClinic } from '../simulatedClinic';

describe('contact: update', () => {
	const clinic = simulatedClinic();
	const update = { resource: 'contact', operation: 'update', simplify: false };

	function taggedPatient() {
		return contactWith(
			clinic.simulator.organization,
			({ dateOfBirth, tags }) => Boolean(dateOfBirth) && tags.length > 0,
		);
	}

	it('changes what was filled in and nothing else', async () => {
		const { contactTags } = clinic.simulator.organization;
		const contact = taggedPatient();
		const before = structuredClone(contact);
		const tagIds = [contactTags[1].id, contactTags[2].id];

		const { items } = await clinic.run({
			...update,
			contactId: byId(contact.id),
			updateFields: {
				dateOfBirth: '2000-01-30T00:00:00',
				emailAddresses: { emailAddress: [{ value: 'new@example.com', label: '' }] },
				givenName: '',
				phoneNumbers: {},
				pronouns: 'they/them',
				tagIds: expression(tagIds.join(', ')),
			},
		});

		const [request] = clinic.simulator.requests;
		expect(request).toMatchObject({ method: 'PATCH', path: `/contacts/${contact.id}` });
		expect(request.headers['s-idempotency-key']).toMatch(/^[0-9a-f]{64}$/);
		expect(request.body).toEqual({
			dateOfBirth: '2000-01-30',
			emailAddresses: [{ value: 'new@example.com' }],
			pronouns: 'they/them',
			tagIds,
		});
		expect(contact.tags.map(({ id }) => id)).toEqual(tagIds);
		expect(contact).toEqual({
			...before,
			dateOfBirth: '2000-01-30',
			emailAddresses: [{ id: expect.any(String), value: 'new@example.com' }],
			pronouns: 'they/them',
			tags: contact.tags,
		});
		expect(items).toHaveLength(1);
		expect(items[0]).toMatchObject({ json: { id: contact.id }, pairedItem: { item: 0 } });
	});

	it('erases exactly what the user chose to erase', async () => {
		const contact = taggedPatient();
		const { familyName, phoneNumbers } = contact;

		await clinic.run({
			...update,
			contactId: byId(contact.id),
			updateFields: { genderDetail: 'none given' },
			clearFields: ['dateOfBirth', 'tagIds'],
		});

		expect(clinic.simulator.requests[0].body).toEqual({
			genderDetail: 'none given',
			dateOfBirth: '',
			tagIds: [],
		});
		expect(contact).not.toHaveProperty('dateOfBirth');
		expect(contact).toMatchObject({ familyName, phoneNumbers, tags: [] });
	});

	it('erases a text with "" and a list with []', async () => {
		const texts = ['companyName', 'dateOfBirth', 'familyName', 'genderDetail', 'givenName'];
		const moreTexts = ['middleName', 'pronouns'];
		const lists = ['emailAddresses', 'faxNumbers', 'internalMemberIds', 'phoneNumbers', 'tagIds'];

		await clinic.run({
			...update,
			contactId: byId(taggedPatient().id),
			clearFields: [...texts, ...moreTexts, ...lists],
		});

		expect(clinic.simulator.requests[0].body).toEqual({
			...Object.fromEntries([...texts, ...moreTexts].map((name) => [name, ''])),
			...Object.fromEntries(lists.map((name) => [name, []])),
		});
	});

	it.each([
		[{}, 'Update Fields: nothing to update'],
		[
			{ updateFields: { companyName: ' ', tagIds: [], phoneNumbers: {} } },
			'Update Fields: nothing to update',
		],
		[
			{ updateFields: { companyName: 'Lab' }, clearFields: ['pronouns', 'companyName'] },
			'Clear Fields: "Company Name" is also filled in under Update Fields',
		],
		[{ clearFields: expression('birthday') }, 'Clear Fields: this is not one of the options'],
		[
			{ updateFields: { category: 'clinic' } },
			'Update Fields > Category: this is not one of the options',
		],
		[
			{ updateFields: { dateOfBirth: 'tomorrow' } },
			'Update Fields > Date of Birth: this is not a date',
		],
		[
			{ updateFields: { phoneNumbers: { phoneNumber: [{ value: expression(22065551234) }] } } },
			'Update Fields > Replace All Phone Numbers > Number: the number has 11 digits, too many',
		],
		[
			{
				updateFields: { emailAddresses: { emailAddress: [{ value: 'a@x.example, b@x.example' }] } },
			},
			'Update Fields > Replace All Email Addresses > Email: the email address has a comma or semicolon in it',
		],
	])('refuses %j by name before it calls Spruce', async (parameters, message) => {
		const { error } = await clinic.run({ ...update, contactId: byId('entity_1'), ...parameters });

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});

	itRefusesBadIds(clinic, 'Contact', (id) => ({
		...update,
		contactId: id,
		updateFields: { pronouns: 'they/them' },
	}));

	it('is not carried out twice when the answer is lost, and gives the contact', async () => {
		clinic.simulator.faults.add({ kind: 'reset', when: 'after', operationId: 'UpdateContact' });

		const { items } = await clinic.run({
			...update,
			contactId: byId(taggedPatient().id),
			updateFields: { pronouns: 'they/them' },
		});

		expect(clinic.simulator.requests).toHaveLength(3);
		expect(clinic.simulator.effects).toHaveLength(1);
		expect(items[0].json).toMatchObject({ id: taggedPatient().id, pronouns: 'they/them' });
	});
});

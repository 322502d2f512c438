import { jsonOf, phone, pollingClinic } from './pollingClinic';

const spruce = pollingClinic();

/** What a patient writes and is called. */
const secrets = ['Quillon', 'swollen', phone(1).slice(2)];

describe('what a polling trigger remembers', () => {
	it.each(['newMessage', 'newActivity', 'missedCall', 'newContact'])(
		'of %s is hashes and times, and nothing that a patient said or is called',
		async (source) => {
			const bench = await spruce.active({ source });
			spruce.receive(1, { from: phone(1), text: 'My arm is swollen.' });
			spruce.receive(2, {
				from: phone(1),
				event: {
					type: 'inboundCall',
					data: { answered: false, duration: 20, failed: false, spam: false },
				},
			});
			spruce.addContact(3, 'Quillon Marbury');

			const told = JSON.stringify(jsonOf(await bench.poll('trigger')));
			const kept = JSON.stringify(bench.workflow.saved);

			expect(secrets.some((secret) => told.includes(secret))).toBe(true);
			expect(kept).toMatch(/"taken":\{"[^"]+":\d+/);
			expect(secrets.filter((secret) => kept.includes(secret))).toEqual([]);
		},
	);
});

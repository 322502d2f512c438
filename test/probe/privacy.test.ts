import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../structure/sourceFiles';
import { startSimulator, type Simulator } from '../simulator/startSimulator';
import { startHostileSpruce, secrets } from './hostileSpruce';
import { probeClinic } from './probeClinic';
import { textsIn } from './textsIn';

const root = join(__dirname, '..', '..');
/** A word of a patient that is also a word of the probe cannot be told apart in its report. */
const ownSources = [...filesIn('test/probe', '.ts'), 'package.json']
	.filter((path) => !/(\.test|hostileSpruce)\.ts$/.test(path))
	.map((path) => readFileSync(join(root, path), 'utf8'))
	.join('\n');

describe.each([false, true])('what leaves the probe (it also writes: %s)', (isWriting) => {
	let simulator: Simulator;
	beforeAll(async () => {
		simulator = await startSimulator({ contacts: 300, conversations: 120 });
		const { organization } = simulator;
		const [contact] = organization.contacts;
		contact.givenName = 'Zacharias';
		contact.familyName = 'Quillfeather';
		contact.organizationContactFields = [{ ...organization.contactFields[0], value: 'Penicillin' }];
		organization.contactFields[0].name = 'Allergies of Zacharias';
		organization.items[0].text = 'My knee hurts, says Zacharias';
	});
	afterAll(async () => await simulator.close());

	it('holds no text of the organization and no token', async () => {
		const { text } = await probeClinic(simulator, { isWriting });
		const ofPatients = [...textsIn(simulator.organization), simulator.token].filter(
			(one) => !ownSources.includes(one),
		);

		expect(ofPatients.length).toBeGreaterThan(3000);
		expect(ofPatients).toEqual(
			expect.arrayContaining(['Zacharias', 'Quillfeather', 'Penicillin', simulator.token]),
		);
		expect(ofPatients.filter((one) => text.includes(one))).toEqual([]);
	});
});

describe('answers that hold patient data where nobody expects it', () => {
	it.each(
		[0, 1, 2, 3, 4, 5, 6, 7].flatMap(
			(variant) =>
				[
					[variant, false],
					[variant, true],
				] as Array<[number, boolean]>,
		),
	)('bring none of it into the report: variant %i, writing %s', async (variant, isWriting) => {
		const spruce = await startHostileSpruce(variant);
		const { report, text } = await probeClinic(spruce, { isWriting });
		await spruce.close();

		expect(report.rows.length).toBeGreaterThan(15);
		expect(secrets.filter((one) => text.includes(one))).toEqual([]);
		expect(text).not.toMatch(/Zach|Quill|5550147|1950-02|knee/i);
	});
});

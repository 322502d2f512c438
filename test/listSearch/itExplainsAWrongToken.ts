import { runListSearch } from '../engine/editor/runListSearch';
import type { SimulatedClinic } from '../resources/simulatedClinic';

/** Tests the error for a user who opens a pick list with a wrong token. */
export function itExplainsAWrongToken(
	clinic: SimulatedClinic,
	list: Parameters<typeof runListSearch>[0],
): void {
	it('says what to do when the token is wrong', async () => {
		const credentials = { ...clinic.credential, apiToken: 'wrong' };

		await expect(runListSearch(list, { credentials })).rejects.toMatchObject({
			message: 'Spruce Health refused the API token',
			description: expect.stringContaining('Settings > API Access'),
		});
	});
}

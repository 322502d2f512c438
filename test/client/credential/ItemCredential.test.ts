import type { N8nContext } from '../../../nodes/SpruceHealth/client/wire/n8nContext';
import { ItemCredential } from '../../../nodes/SpruceHealth/client/credential/ItemCredential';

/** n8n, where each read of the credential finds another token. */
function contextOf(reads: number[]): N8nContext {
	return {
		getCredentials: async (_type: string, itemIndex: number) => {
			reads.push(itemIndex);
			return { apiToken: `token ${reads.length}` };
		},
	} as unknown as N8nContext;
}

describe('the credential of an item', () => {
	afterEach(() => jest.restoreAllMocks());

	it('is read once for its calls of a minute, and then again', async () => {
		const reads: number[] = [];
		const clock = jest.spyOn(Date, 'now').mockReturnValue(0);
		const tokenAt = async (now: number) => {
			clock.mockReturnValue(now);
			return (await credential.forRequest()).data?.apiToken;
		};
		const credential = await ItemCredential.read(contextOf(reads), 7);

		expect(await tokenAt(0)).toBe('token 1');
		expect(await tokenAt(60_000)).toBe('token 1');
		expect(await tokenAt(60_001)).toBe('token 2');
		expect(await tokenAt(120_000)).toBe('token 2');
		expect(reads).toEqual([7, 7]);
	});
});

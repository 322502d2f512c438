import { latestLiving } from '../../../nodes/SpruceHealth/trigger/endpoint/knownEndpoints';

const endpoint = (endpointId: string, createdAt: number, sealedSecret = endpointId) => ({
	endpointId,
	createdAt,
	sealedSecret,
	url: 'https://n8n.example.com/webhook/1/webhook',
});

const [older, newer] = [endpoint('wde_older', 1_000), endpoint('wde_newer', 2_000)];
const damaged = endpoint('wde_newer', 2_000, 'damaged');

describe('the endpoint whose events count', () => {
	it.each([
		['nobody knows one', undefined, undefined, [], undefined],
		['only the static data know one', older, undefined, [], older],
		['only the process knows one', undefined, older, [], older],
		['the static data went back in time', older, newer, [], newer],
		['another process made a newer one', newer, older, [], newer],
		['both know the same one', newer, newer, [], newer],
		['the one in the static data is damaged', damaged, newer, [], newer],
		['the process removed what the static data know', older, undefined, [older], undefined],
		['the process removed the newer one', older, newer, [newer], older],
		['the process removed its own one', newer, older, [older], newer],
		['the process removed both', older, newer, [older, newer], undefined],
	])('where %s', (_, kept, known, gone, expected) => {
		const isGone = ({ endpointId }: { endpointId: string }) =>
			gone.some((one) => one.endpointId === endpointId);
		expect(latestLiving(kept, known, isGone)).toBe(expected);
	});
});

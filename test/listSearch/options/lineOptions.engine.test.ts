import { SpruceHealthTrigger } from '../../../nodes/SpruceHealth/SpruceHealthTrigger.node';
import { loadOptionsContext } from '../../engine/editor/loadOptionsContext';
import { simulatedClinic } from '../../resources/simulatedClinic';

describe("the list of the practice's lines", () => {
	const clinic = simulatedClinic();

	const load = async () => {
		const context = loadOptionsContext({ credentials: clinic.credential });
		return await new SpruceHealthTrigger().methods.loadOptions.getLines.call(context);
	};

	it('offers each address once, whatever channels it serves, in alphabetical order', async () => {
		const { internalEndpoints } = clinic.simulator.organization;
		const [first] = internalEndpoints;
		const fax = { ...first.endpoint, id: 'fax_1', channel: 'fax', label: 'Fax', displayValue: '1' };
		internalEndpoints.push({ ...first, endpoint: fax as typeof first.endpoint });

		const options = await load();

		const addresses = internalEndpoints.map(({ endpoint }) => endpoint.rawValue);
		expect(options.map(({ value }) => value).sort()).toEqual([...new Set(addresses)].sort());
		const names = options.map(({ name }) => name);
		expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other)));
		expect(names.filter((name) => name.endsWith(' / Fax: 1'))).toHaveLength(1);
	});
});

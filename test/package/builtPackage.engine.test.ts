import { LazyPackageDirectoryLoader, PackageDirectoryLoader } from 'n8n-core';
import type { ICredentialType, INodePropertyOptions, INodeType } from 'n8n-workflow';
import { SpruceHealthApi } from '../../credentials/SpruceHealthApi.credentials';
import { SpruceHealth } from '../../nodes/SpruceHealth/SpruceHealth.node';
import { SpruceHealthPollingTrigger } from '../../nodes/SpruceHealth/SpruceHealthPollingTrigger.node';
import { SpruceHealthTrigger } from '../../nodes/SpruceHealth/SpruceHealthTrigger.node';
import { createTemporaryFolder, removeFolder } from '../e2e/host/installation/temporaryFolder';
import { loadOptionsContext } from '../engine/editor/loadOptionsContext';
import { simulatedClinic } from '../resources/simulatedClinic';
import { layBuiltPackage } from './layBuiltPackage';

const classes = {
	SpruceHealth,
	SpruceHealthApi,
	SpruceHealthPollingTrigger,
	SpruceHealthTrigger,
};
type ClassName = keyof typeof classes;

describe('the built package', () => {
	const clinic = simulatedClinic();
	let folder: string;
	beforeAll(async () => {
		folder = await createTemporaryFolder();
		await layBuiltPackage(folder);
	});
	afterAll(async () => await removeFolder(folder));

	async function load(loader: PackageDirectoryLoader): Promise<PackageDirectoryLoader> {
		await loader.loadAll();
		return loader;
	}

	/** The loader over the sources: everything but the classes is what it finds in the folder. */
	function sourceLoader() {
		const loader = new PackageDirectoryLoader(folder);
		const loadClass = (path: string) => new classes[classNameIn(path)]();
		return Object.assign(loader, { loadClass });
	}

	it.each([
		{ name: 'PackageDirectoryLoader', Loader: PackageDirectoryLoader },
		{ name: 'LazyPackageDirectoryLoader', Loader: LazyPackageDirectoryLoader },
	])('is to the $name of n8n what the sources are', async ({ Loader }) => {
		const built = await load(new Loader(folder));
		const source = await load(sourceLoader());

		expect(source.types.nodes).toHaveLength(3);
		expect(jsonOf(built.types)).toEqual(jsonOf(source.types));
		expect(built.known).toEqual(source.known);
		for (const name of Object.keys(source.nodeTypes)) {
			const { methods, ...hooks } = nodeIn(source, name);
			const { methods: builtMethods, ...builtHooks } = nodeIn(built, name);
			expect(namesIn(builtMethods)).toEqual(namesIn(methods));
			expect(Object.keys(builtHooks)).toEqual(Object.keys(hooks));
		}
	});

	it('reads a list once for all of its nodes, because they share what is remembered', async () => {
		const loader = await load(new PackageDirectoryLoader(folder));
		const nodes = ['spruceHealth', 'spruceHealthTrigger', 'spruceHealthPollingTrigger'];
		const lists: INodePropertyOptions[][] = [];
		for (const name of nodes) {
			const { getContactTags } = nodeIn(loader, name).methods?.loadOptions ?? {};
			const context = loadOptionsContext({ credentials: clinic.credential });
			lists.push(await getContactTags.call(context));
		}

		const [first, ...others] = lists;
		expect(first).toHaveLength(clinic.simulator.organization.contactTags.length);
		expect(others).toEqual([first, first]);
		expect(clinic.simulator.requests).toHaveLength(1);
	});

	it('refuses in the credential as in the sources, under the same name', async () => {
		const loader = await load(new PackageDirectoryLoader(folder));
		const credential = loader.credentialTypes.spruceHealthApi.type;
		const refusals = [credential, new SpruceHealthApi()].map(async (type) => await refusalOf(type));
		const [built, source] = await Promise.all(refusals);

		expect(built).toMatchObject({ name: 'InvalidInput', message: source.message });
		expect(built.stack).toMatch(/at urlFor /);
	});
});

function classNameIn(path: string): ClassName {
	return path.replace(/^.*\//, '').split('.')[0] as ClassName;
}

function nodeIn({ nodeTypes }: PackageDirectoryLoader, name: string): INodeType {
	return nodeTypes[name].type as INodeType;
}

function namesIn(methods: INodeType['methods'] = {}): string[] {
	return Object.entries(methods).flatMap(([kind, functions]) =>
		Object.keys(functions as object).map((name) => `${kind}.${name}`),
	);
}

/** As n8n gives it to the editor. */
function jsonOf(value: unknown): unknown {
	return JSON.parse(JSON.stringify(value));
}

async function refusalOf({ authenticate }: ICredentialType): Promise<Error> {
	if (typeof authenticate !== 'function') throw new Error('The credential adds no header');
	const elsewhere = { url: 'https://elsewhere.example/v1/contacts' };
	return await authenticate({ apiToken: 'token' }, elsewhere).then(
		() => {
			throw new Error('The credential let the request through');
		},
		(error: Error) => error,
	);
}

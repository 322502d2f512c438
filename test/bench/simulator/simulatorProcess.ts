import type { RecordedRequest } from '../../simulator/Simulator';
import { startSimulator } from '../../simulator/startSimulator';
import { lineId } from '../../resources/organizationRecords';
import type { Question, Ready, Reply, SimulatorCommands } from './protocol';
import { ReplayServer } from './ReplayServer';

void main();

async function main(): Promise<void> {
	const simulator = await startSimulator({
		contacts: Number(process.argv[2]),
		limits: { limit: Infinity },
		// The bodies are valid; checking each of them would only take time.
		openApiPath: '',
	});
	const { baseUrl, token } = simulator;
	const replayServer = new ReplayServer({ baseUrl, token });
	const distantServer = new ReplayServer({ baseUrl, token }, 100);
	const ready: Ready = {
		simulator: { baseUrl, token },
		replay: await replayServer.listen(),
		distantReplay: await distantServer.listen(),
	};

	const commands: SimulatorCommands = {
		reset: () => simulator.reset(),
		addFaults: (faults) => faults.forEach((fault) => simulator.faults.add(fault)),
		countRequests: (operationId) =>
			simulator.requests.filter(
				(request) => operationId === undefined || request.operationId === operationId,
			).length,
		countReplays: () => replayServer.requests,
		contactIds: (count) => simulator.organization.contacts.slice(0, count).map(({ id }) => id),
		phoneLineId: () => lineId(simulator.organization, 'phone'),
		conversationId: () =>
			simulator.organization.conversations.find(({ type }) => type === 'phone')?.id ?? '',
		sentTexts: () =>
			simulator.effects.map(({ requestIndex }) => textOf(simulator.requests[requestIndex])),
	};
	process.on('message', ({ number, command, values }: Question) => {
		const run = commands[command] as (...given: unknown[]) => unknown;
		const reply: Reply = { number, result: run(...values) };
		process.send?.(reply);
	});
	process.on('disconnect', () => process.exit());
	process.send?.(ready);
}

function textOf({ body }: RecordedRequest): string {
	return (body as { body: Array<{ value: string }> }).body[0].value;
}

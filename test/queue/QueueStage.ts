/* eslint-disable @n8n/community-nodes/no-restricted-globals,
   @n8n/community-nodes/require-node-api-error */
import { n8nInstall } from '../e2e/host/n8nInstall';
import { owner } from '../e2e/owner';
import type { SimulatorOptions } from '../simulator/startSimulator';
import { Clinic } from './Clinic';
import { nodeTypes } from './messagesWorkflow';
import type { N8nProcess } from './n8nProcess';
import { startCluster, type QueueCluster } from './QueueCluster';
import { QueueRest } from './QueueRest';

const concurrency = 10;

/** An n8n in queue mode that has the package and an owner, and the clinics that work with it. */
export class QueueStage {
	private readonly clinics: Clinic[] = [];

	private constructor(
		private readonly cluster: QueueCluster,
		readonly rest: QueueRest,
	) {}

	/** Starts n8n with so many workers. */
	static async start(workers: number): Promise<QueueStage> {
		const caller = { report: () => undefined };
		const install = await n8nInstall(caller, '2.x');
		const tarball = process.env.SPRUCE_E2E_TARBALL ?? '';
		const servers = { install, tarball, nodeTypes, workers, concurrency };
		const cluster = await startCluster(caller, servers);
		try {
			const rest = new QueueRest(cluster.main.baseUrl);
			await rest.setUpOwner(owner);
			return new QueueStage(cluster, rest);
		} catch (error) {
			await cluster.stop();
			throw error;
		}
	}

	/** How many executions each worker has carried out. */
	get executionsPerWorker(): number[] {
		return this.cluster.workers.map(finished);
	}

	/** Adds a clinic. */
	async openClinic(options: SimulatorOptions): Promise<Clinic> {
		const clinic = await Clinic.open(this.cluster.main.baseUrl, this.rest, options);
		this.clinics.push(clinic);
		return clinic;
	}

	/** Ends the workers that are at work as a crash does. */
	async killBusyWorkers(): Promise<void> {
		const busy = this.cluster.workers.filter((worker) => started(worker) > finished(worker));
		await Promise.all(busy.map(async ({ server }) => await server.kill()));
	}

	/** Stops everything and removes its data. */
	async close(): Promise<void> {
		await this.cluster.stop();
		await Promise.all(this.clinics.map(async ({ simulator }) => await simulator.close()));
	}
}

function started({ server }: N8nProcess): number {
	return server.log.match(/Worker started execution/g)?.length ?? 0;
}

function finished({ server }: N8nProcess): number {
	return server.log.match(/Worker finished execution/g)?.length ?? 0;
}

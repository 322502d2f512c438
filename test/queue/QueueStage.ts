import type { N8nLine } from '../e2e/host/installation/n8nInstall';
import { owner } from '../e2e/owner';
import { preparedServer, silentCaller } from '../e2e/prepare';
import type { SimulatorOptions } from '../simulator/startSimulator';
import { Clinic } from './Clinic';
import type { N8nProcess } from './n8nProcess';
import { startCluster, type QueueCluster, type QueueClusterOptions } from './QueueCluster';
import { QueueRest } from './QueueRest';

const concurrency = 10;

/** What a test says of its cluster. */
export type QueueStageOptions = Pick<
	QueueClusterOptions,
	'workers' | 'webhookProcessors' | 'nodeTypes'
>;

/** An n8n in queue mode that has the package and an owner, and the clinics that work with it. */
export class QueueStage {
	private readonly clinics: Clinic[] = [];

	private constructor(
		readonly cluster: QueueCluster,
		readonly rest: QueueRest,
	) {}

	/** Starts n8n. */
	static async start(options: QueueStageOptions, line: N8nLine = '2.x'): Promise<QueueStage> {
		const server = await preparedServer(line);
		const cluster = await startCluster(silentCaller, { ...server, concurrency, ...options });
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

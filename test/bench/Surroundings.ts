import type { EnginePackage } from './engine/EnginePackage';
import type { RemoteSimulator } from './simulator/RemoteSimulator';

/** What the measurements work with. */
export interface Surroundings {
	/** An organization with 50,000 contacts. */
	large: RemoteSimulator;
	/** An organization of the usual size, for reads and writes of single records. */
	small: RemoteSimulator;
	spruceHealth: EnginePackage;
	httpRequest: EnginePackage;
}

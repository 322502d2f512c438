import { numberedFileName } from './fileNameOf';

/** The file names of an item. Two that differ only in case would be one file on Windows and macOS. */
export class UniqueFileNames {
	/** By taken name; kept, because counting from 2 anew for each of thousands would take seconds. */
	private readonly nextNumbers = new Map<string, number>();

	/** Takes the name, or its first numbered form that is free. */
	take(name: string): string {
		const fileName = this.isTaken(name) ? this.numbered(name) : name;
		this.nextNumbers.set(fileName.toLowerCase(), 2);
		return fileName;
	}

	private numbered(name: string): string {
		const key = name.toLowerCase();
		let number = this.nextNumbers.get(key) ?? 2;
		while (this.isTaken(numberedFileName(name, number))) number += 1;
		this.nextNumbers.set(key, number + 1);
		return numberedFileName(name, number);
	}

	private isTaken(name: string): boolean {
		return this.nextNumbers.has(name.toLowerCase());
	}
}

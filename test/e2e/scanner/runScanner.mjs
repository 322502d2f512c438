import { pathToFileURL } from 'node:url';

// node runScanner.mjs SCANNER source|packed FOLDER: prints what n8n's scanner finds in the folder, as JSON.
// The scanner's own command line looks only at what is published with provenance; this does what
// its analyzePackageByName does once it has the files.
const [scannerModule, form, folder] = process.argv.slice(2);
const scanner = await import(pathToFileURL(scannerModule).href);

const scans = {
	source: async () =>
		await scanner.analyzePackage(
			scanner.findPackageRoot(folder, 'n8n-nodes-spruce-health'),
			scanner.SOURCE_FILE_PATTERNS,
		),
	packed: async () => await scanner.analyzePackage(folder, ['**/*.js', 'package.json']),
};

process.stdout.write(JSON.stringify(await scans[form]()));

import { DatabaseSync } from 'node:sqlite';

// Prints the columns of an SQLite database in which a text occurs, as a JSON list of "table.column".
const [path, text] = process.argv.slice(2);
const database = new DatabaseSync(path, { readOnly: true });
const named = (name) => `"${name.replaceAll('"', '""')}"`;
const namesIn = (query) =>
	database
		.prepare(query)
		.all()
		.map(({ name }) => name);

const found = namesIn("SELECT name FROM sqlite_master WHERE type = 'table'").flatMap((table) =>
	namesIn(`PRAGMA table_info(${named(table)})`)
		.filter((column) => {
			const query = `SELECT count(*) AS hits FROM ${named(table)} WHERE instr(CAST(${named(column)} AS TEXT), ?) > 0`;
			return database.prepare(query).get(text).hits > 0;
		})
		.map((column) => `${table}.${column}`),
);
console.log(JSON.stringify(found));

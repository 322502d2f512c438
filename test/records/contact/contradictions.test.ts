import { contradictions } from '../../../nodes/SpruceHealth/records/contact/contradictions';

type Person = [givenName?: string, familyName?: string, dateOfBirth?: string];

function person([givenName, familyName, dateOfBirth]: Person) {
	return { givenName, familyName, dateOfBirth };
}

describe('a contact and a row with the same phone number', () => {
	it.each<[string, Person, Person]>([
		['who is the same', ['Maria', 'Lopez', '1985-02-03'], ['Maria', 'Lopez', '1985-02-03']],
		['who has married', ['Maria', 'Lopez', '1985-02-03'], ['Maria', 'Smith', '1985-02-03']],
		['in capitals', ['Maria', 'Lopez'], ['MARIA', 'LOPEZ']],
		['with and without accents', ['José', 'Núñez'], ['Jose', 'Nunez']],
		['with accents that are encoded apart', ['José', ''], ['Jose\u0301', '']],
		['with another apostrophe', ['Pat', 'O’Brien'], ['Pat', "O'Brien"]],
		['without the apostrophe', ['Pat', 'O’Brien'], ['Pat', 'OBrien']],
		['with an accent for the apostrophe', ['Pat', 'O\u00b4Brien'], ['Pat', 'O`Brien']],
		['with a letter for the apostrophe', ['Pat', 'O\u02bcBrien'], ['Pat', "O'Brien"]],
		['with the okina of Hawaii', ['Ka\u02bbiulani', ''], ['Kaiulani', '']],
		['with a plus for a hyphen', ['Anna+Maria', ''], ['Anna-Maria', '']],
		['with an invisible character', ['Mar\u200bia', 'Lopez\u00ad'], ['Maria', 'Lopez']],
		['with full-width letters', ['\uff2d\uff41\uff52\uff49\uff41', ''], ['Maria', '']],
		['in another case of another alphabet', ['ИВАН', 'Σωκράτης'], ['Иван', 'ΣΩΚΡΑΤΗΣ']],
		['with vowel marks', ['مُحَمَّد', ''], ['محمد', '']],
		['with a hyphen for a blank', ['Anna-Maria', 'Smith Jones'], ['Anna Maria', 'Smith-Jones']],
		['with letters of the north', ['Søren', 'Łukasz'], ['Soren', 'Lukasz']],
		['in another alphabet', ['李', '王'], ['李', '王']],
		['with blanks around', [' Maria ', 'Lopez'], ['Maria', ' Lopez ']],
		[
			'with a time at the birth date',
			['Maria', '', '1985-02-03T00:00:00Z'],
			['', '', '1985-02-03'],
		],
		['of whom the contact has no name', ['', ''], ['Maria', 'Lopez', '1985-02-03']],
		['of whom the row has no name', ['Maria', 'Lopez', '1985-02-03'], []],
		['of whom the contact has no birth date', ['Maria', 'Lopez'], ['Maria', 'Lopez', '1985-02-03']],
		['of whom the name is a dash', ['-', '?'], ['Maria', 'Lopez']],
	])('are one person %s', (_sentence, contact, row) => {
		expect(contradictions(person(contact), person(row))).toEqual([]);
	});

	it.each<[string, Person, Person, string[]]>([
		[
			'a mother and her son',
			['Maria', 'Lopez', '1985-02-03'],
			['Tim', 'Lopez', '2019-05-06'],
			['first name', 'date of birth'],
		],
		['twins', ['Tim', 'Lopez', '2019-05-06'], ['Tom', 'Lopez', '2019-05-06'], ['first name']],
		[
			'father and son of one name',
			['Juan', 'Lopez', '1960-01-01'],
			['Juan', 'Lopez', '1990-01-01'],
			['date of birth'],
		],
		['namesakes', ['Maria', 'Lopez'], ['Maria', 'Smith'], ['last name']],
		[
			'namesakes of whom one is known better',
			['Maria', 'Lopez', '1985-02-03'],
			['Maria', 'Smith'],
			['last name'],
		],
		['a couple', ['Ann', 'Lee'], ['Bob', 'Lee'], ['first name']],
		[
			'strangers',
			['Ann', 'Lee', '1985-02-03'],
			['Bob', 'Fox', '1986-02-03'],
			['first name', 'last name', 'date of birth'],
		],
		['people of another alphabet', ['李', ''], ['王', ''], ['first name']],
		['people of two alphabets', ['Ivan', ''], ['Мария', ''], ['first name']],
		['people whose names differ in a vowel sign', ['की', ''], ['का', ''], ['first name']],
	])('are two people: %s', (_sentence, contact, row, details) => {
		expect(contradictions(person(contact), person(row))).toEqual(details);
	});

	it('are judged without a birth date that Spruce sends as null', () => {
		const contact = { givenName: 'Maria', familyName: null, dateOfBirth: null };
		expect(contradictions(contact as never, person(['Maria', 'Lopez', '1985-02-03']))).toEqual([]);
	});
});

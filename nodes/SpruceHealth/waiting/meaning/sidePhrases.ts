import { listed } from './listed';

/**
 * Politeness that holds a no. It does not weaken a yes, but with a no it may mean either: "No, not a
 * problem".
 */
export const courtesies = listed(`
	no problem, no problems, no prob, no probs, no worries, no worry, no biggie, no big deal, no sweat, no trouble, np
	no issue, no issues, not a problem, not an issue, not a big deal, not a worry, not to worry
	dont worry, dont worries, do not worry, dont see why not, do not see why not, cant see why not
	no hay problema, no se preocupe, no se preocupen, no te preocupes, no importa, no pasa nada
`);

/** Phrases that hold a word for yes or no and mean neither. */
export const idioms = listed(`
	no rush, no hurry, no doubt, no matter, no kidding, no need, no reason, no wonder, oh no
	sure is, you confirmed, was confirmed, confirm what, confirm who, confirm for who, ya me, ya fui, ya lo, ya la, ya le
	said yes, said no, said ok, said okay, said sure, said si, says yes, says no, says ok
	no answer, no response, no reply, not bad, not only
	no later than, no earlier than, no sooner than, no more than, no less than, no longer than, no fewer than
	no one, no show, no shows, no preference, no hard feelings, n a, why not, y not, or not, if not, whether or not
	r u, c u, c ya, y r u, y are, y is, y do, y did, y does, y would, y tho, how r u, u r, u c
	dont forget, do not forget, dont mind, do not mind, dont care
	cant wait, can not wait, cannot wait, cant complain, cant thank you, cannot thank you, cant believe
	wont be late, will not be late, wont miss, will not miss, wouldnt miss, wont forget, will not forget, wont be long
	never miss, would never miss, will never miss, vitamin c, vitamin k, hep c, hepatitis c
	please confirm that, please confirm you, please confirm if, please confirm receipt
	make sure, making sure, made sure, be sure, im sure, i am sure, sure hope, im ok, im okay, i am ok, i am okay
	its ok, its okay, it is ok, it is okay, thats ok, thats okay, that is ok, that is okay
	let me know if, if you need, if you have any, if needed, if necessary, ok google
	no hay de que, por que no, porque no, como no, o no, no mas, y tu, y usted, y que, y a, y el, y la, y manana, y si, asi que
`);

/**
 * What puts a yes in doubt, but not a no: "Yes, but I can't park". Someone reads such a reply
 * before it counts as a yes.
 */
export const reservations = listed(`
	but, if, unless, except, instead, however, although, though, rather, prefer, or, only
	another day, another time, different day, different time, different date, other day, some other time, later date
	have no, has no, had no, got no, with no, there is no, theres no, there are no, ill call, i will call
	never got, never received, never called, never heard, no recibi, wait, hold off
	too early, too late, too soon, too far, too long, too much, too expensive
	ill try, i will try, will try, try to, trying, hopefully, hope so, hope to, i think, i guess, think so, guess so, kind of
	didnt, did not, havent, have not, hasnt, has not, hadnt, wasnt, was not, werent, isnt, is not, arent, aint, doesnt
	shouldnt, should not, wouldnt, would not, couldnt, could not, nothing, none, nobody, without
	pero, otro dia, otra hora, o, excepto
	🤞, 😬
`);

/**
 * What asks for another appointment or for none. Only the question tells whether that is a yes or a no,
 * so it puts a yes in doubt, and with a "don't" before it also a no.
 */
export const changes = listed(`
	cancel, cancels, canceled, cancelled, canceling, cancelling, cancellation, delete
	reschedule, rescheduled, rescheduling, resched, postpone, change, move it
	cancelar, cancele, cancela, cancelo, cancelen, reagendar, reprogramar, cambiar
`);

/** What leaves the meaning open, whatever else the reply says, or shows that no answer was meant. */
export const doubts = listed(`
	maybe, perhaps, possibly, probably, prob, might, depends, dunno, idk, tbd, unsure, undecided, no idea, no clue
	not sure, not too sure, not so sure, not really sure, not certain, not positive, not yet, not decided, pretty sure
	dont know, do not know, dont no, dont understand, do not understand, dont remember, dont recall, not clear
	yes or no, yes and no, forget it, never mind, nevermind, nvm, just kidding, jk, disregard, ignore
	yeah right, confirm with, need to confirm, have to confirm, cant talk, cannot talk, cant answer, im driving, i am driving
	auto reply, autoreply, automatic reply, automatic response, auto response, out of office, do not disturb
	not receiving notifications, away from my
	let me check, ill check, i will check, will check, have to check, need to check, let me see, ill see, we will see
	let you know, get back to you, think about it, no comment
	wrong number, wrong person, wrong phone, the wrong, who is this, whos this, who dis, who are you, this is not
	stop, stopall, unsubscribe, opt out, remove me, take me off, dont text, do not text, dont contact, do not contact
	dont call, do not call, no texts, no text, no more texts, leave me alone, lose my number, if yes, if no
	not me, not the right, not my number, no longer at, no longer my, dont speak, no hablo, no english
	cant find, cannot find, can not find, cant open, cannot open, can not open, cant see, cannot see, can not see
	cant read, cannot read, can not read, cant hear, cannot hear, cant access, cannot access, cant log, cannot log
	cant click, cannot click, cant download, cannot download, cant remember, cannot remember, cant tell, cannot tell
	no se, no se si, no lo se, no estoy seguro, no estoy segura, no entiendo, todavia no, aun no, tal vez, talvez
	quiza, quizas, a lo mejor, depende, numero equivocado, quien es, no conozco, no recuerdo
	🤷, 🤔
`);

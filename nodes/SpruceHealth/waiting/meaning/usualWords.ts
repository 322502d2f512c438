import { listed } from './listed';

/** What means yes to any question. "Cancel" and "C" are missing: only the question tells what they mean. */
export const usualYes = listed(`
	yes, y, yep, yepp, yeah, yeap, yup, yupp, ya, yah, yea, ye, yess, yesss, yessir, yes sir, yes maam, yes please
	sure, sure thing, for sure, ok, okk, okay, okey, okie, oki, oky, okey dokey, okie dokie, k, kk, alright, all right
	correct, thats correct, thats right, confirm, confirmed, confirming, approve, approved, agreed, i agree, i accept, i consent
	i confirm, i am confirming, im confirming, id like to confirm, i would like to confirm, i want to confirm
	absolutely, definitely, certainly, affirmative, indeed, of course, ofcourse, ofc, you bet, by all means, gladly
	sounds good, sounds great, sounds perfect, sounds fine, go ahead, please do, count me in, im in
	will do, can make it, i said yes, i already said yes, ill be there, i will be there
	well be there, we will be there, will be there, i can be there, ill make it, i will make it
	see you then, see you there, see you tomorrow, see you soon, see u then, see u there, see ya then, c u then, cu then
	that works, that will work, thatll work, works for me, works for us, works great, works fine
	fine with me, fine by me, ok with me, ok by me, thats fine, that is fine
	si, claro, claro que si, por supuesto, de acuerdo, esta bien, confirmo, confirmado, confirmada, correcto, seguro
	perfecto, asi es, vale, desde luego, ahi estare, alli estare, ahi estaremos, alli estaremos, si senor, si senora
	thumbs up, 👍, 👌, 🆗, ✅, ✔, ☑, ✓
`);

/** What means yes where it stands alone: "I can." is a yes, "as soon as I can" is not. */
export const yesWhenAlone = listed(`
	can do, i can, i do, i will, i am, i did, i have, i would, id love to, i would love to, would love to, we can, we do, we will, we are, we did, we have
	fine, perfect, agree, true, right, exactly, puedo, quiero, acepto, bueno
`);

/** What means no to any question. */
export const usualNo = listed(`
	no, n, nope, noo, nop, nah, naw, no thanks, no thank you, no way, no can do, no cant do, not, never, not at all
	dont, don t, do not, wont, won t, will not, cant, can t, cannot, can not, couldnt make it, unable
	cant make it, can not make it, cannot make it, wont make it, not able to make it, unable to make it, wont be there
	cant come, can not come, cannot come, cant do it, cant attend, cant be there, wont be able to make it
	not approve, not approved, do not approve, do not agree, do not accept, dont approve, not agree, dont agree, not accept, dont accept
	doesnt work, doesnt work for me, does not work, dont think so
	i said no, i already said no, ya no, of course not, absolutely not, definitely not, certainly not
	decline, declined, declining, disagree, refuse, impossible, incorrect, ill pass, i will pass, hard pass
	nunca, jamas, tampoco, claro que no, para nada, imposible
	thumbs down, 👎, ❌, ✖, ✗, ✘, 🚫, 🙅
`);

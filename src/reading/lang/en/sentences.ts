// Shortened words that a full stop belongs to, and words that begin a sentence even so: "at 2 p.m. The ceasefire held".

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** After these a full stop ends no sentence, whatever follows. */
export const TITLES = set(
  'mr mrs ms dr prof st gen lt col maj capt sgt cpl brig adm cmdr cdr sen rep gov rev hon pres sec amb supt insp det messrs fr sr jr vs no nos fig approx est al mt ft',
)
/** After these it ends one only before a word that is not a name or a number. */
export const SHORTENED = set(
  'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun inc ltd co corp dept univ km ph.d u.s u.n u.k e.u',
)
/** Long shortened words that may stand before a small letter. */
export const LONG_SHORTENED = set('govt dept assn intl natl lieut brig approx corp univ prov dist incl resp')

/** Words that hardly stand in a name and, with a capital, begin a sentence. */
export const OPENERS = set(`
  the a an this that these those there it its he she they we you i his her their our my who what when where why how if
  in on at by for from with to of after before during since until while although though as because despite under over
  between among within without about around near nearly almost
  and but or so yet then also however meanwhile moreover still now today yesterday earlier later only even both all some
  many most more several few no not none nobody neither each every another other others
  one two three four five six seven eight nine ten dozens hundreds scores thousands people residents civilians witnesses
`)

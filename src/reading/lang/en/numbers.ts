// Number words of English: counts, scales, vague amounts, and the words around a number that bound it or show that it
// counts no people (field guide 4.2 and 4.3).

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Counts in words. */
export const COUNTS: ReadonlyMap<string, number> = new Map([
  ...words(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ).map((word, i): [string, number] => [word, i + 1]),
  ...words('twenty thirty forty fifty sixty seventy eighty ninety').map((word, i): [string, number] => [
    word,
    20 + 10 * i,
  ]),
  ['fourty', 40],
])

/** Words that multiply the count before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['score', 20],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
])

/** Plurals that stand for an amount of their own, with the smallest number they allow. */
export const COLLECTIVES: ReadonlyMap<string, number> = new Map([
  ['tens', 20],
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2000],
  ['millions', 2_000_000],
])

/** Words for an amount nobody counted: floor, ceiling, row of the phrase table. */
export const VAGUE: ReadonlyMap<string, readonly [number, number | null, string]> = new Map([
  ['couple', [2, 3, 'couple']],
  ['few', [3, null, 'few']],
  ['several', [3, null, 'few']],
  ['handful', [3, null, 'few']],
  ['some', [2, null, 'some']],
  ['many', [3, null, 'number_of']],
  ['numerous', [3, null, 'number_of']],
  ['countless', [3, null, 'number_of']],
  ['multiple', [3, null, 'number_of']],
])

/** "a number of", "a large group of": nouns that are an amount only after an article and before "of". */
export const AMOUNT_NOUNS: ReadonlySet<string> = new Set(words('number group numbers groups lot lots'))

/** Adjectives between the article and the amount: "a large number", "an unknown number". */
export const AMOUNT_ADJECTIVES: ReadonlySet<string> = new Set(
  words('large small great good huge considerable significant growing big substantial untold high vast similar'),
)
export const UNKNOWN_AMOUNT: ReadonlySet<string> = new Set(
  words('unknown undetermined unspecified uncertain undisclosed unconfirmed'),
)

export const MONTHS: ReadonlySet<string> = new Set(
  words(
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec ramadan muharram',
  ),
)

/** After these a number is a label: "Resolution 2139", "Article 5", "Division 30", "aged 12". */
export const LABELS: ReadonlySet<string> = new Set(
  words(
    `resolution resolutions article articles no nos page pages chapter channel route highway division brigade battalion
    regiment zone sector phase stage flight gate room apt apartment order law section paragraph point level grade
    version episode unscr pact protocol annex clause figure table part volume issue aged age ages agenda g group
    camp checkpoint block street st road avenue interstate unit platoon corps class act season round game week day
    boeing airbus tu mig su f s ch mi psalm verse size model type mark pier terminal platform area sars covid
    uss ward precinct district zip news tv radio fm`,
  ),
)

/** Measures: a number of these counts no people and no things hit. */
export const MEASURES: ReadonlySet<string> = new Set(
  words(
    `km kms kilometer kilometers kilometre kilometres mile miles metre metres meter meters mm cm inch inches kg kgs kilo
    kilos kilogram kilograms ton tons tonne tonnes gram grams litre litres liter liters gallon gallons percent pc
    percentage year years yr yrs month months week weeks weekend weekends day days night nights hour hours hrs minute minutes mins
    second seconds decade decades century centuries am pm a.m a.m. p.m p.m. gmt utc est o'clock dollars dollar euros euro pounds
    rubles roubles liras lira dinars riyals shekels rupees yuan naira pesos cents hectares hectare acres acre degrees
    degree feet foot ft yards yard knots storey storeys storied storeyed bedroom mph kmh times time points point seats votes views shares comments likes
    retweets followers pages words episodes meter-long calibre caliber millimeter millimetre millimeters mm.
    watts megawatts kilowatts barrels-a-day goals runs wickets nautical square cubic occasions fronts stages phases
    ways reasons sides thirds quarters fifths generations weeks-long bn mn innings laps`,
  ),
)

/** "a day", "per week": what makes a number a rate. */
export const RATE_PERIODS: ReadonlySet<string> = new Set(words('day week month year hour night minute'))

/** After these a bare four-figure number is a year. */
export const YEAR_PREPOSITIONS: ReadonlySet<string> = new Set(
  words('in since until till from before after of during mid early late by to and ( year'),
)
/** After these a number is a label even in small letters. */
export const NUMBERED: ReadonlySet<string> = new Set(
  words('resolution resolutions article articles no nos page pages chapter channel unscr'),
)

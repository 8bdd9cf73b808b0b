// Manual pages of the commands by which people decide.

const COMMON = `    --expect VERSION    decide only if nothing of it changed since this version,
                        which "show" prints; otherwise say what changed
    --by NAME           who decides; the name of this machine's user if left out
    --record PATH       the record; see "breadcrumb where --help"
    -h, --help          show this page`

const STATUS = `EXIT STATUS
    0    it is decided, and kept
    1    it is refused: no such id, merged meanwhile, changed since it was
         shown, or not possible; standard error says which. Nothing was changed
    2    the command was not understood`

const NOTE = `    A decision is kept with its author, time and reason, and is never changed.
    "undo" takes back its effect; "history" shows all of them.`

const REASON = '    --reason WORDS      why; kept with it'

const page = (name: string, does: string, synopsis: string, about: string, options: string, examples: string): string =>
  `NAME
    breadcrumb ${name} - ${does}

SYNOPSIS
${synopsis}

DESCRIPTION
${about}

${NOTE}

OPTIONS
${options}
${COMMON}

EXAMPLES
${examples}

${STATUS}
`

export const ACCEPT = page(
  'accept',
  'accept a proposed incident',
  '    breadcrumb accept [OPTION]... ID...',
  `    Accepts that the claims of an incident belong together. From then on no
    change of the engine takes them apart; claims that later reports add are
    marked as new.`,
  REASON,
  '    breadcrumb accept 2016-05-01-aleppo-1',
)

export const REJECT = page(
  'reject',
  'reject a proposed incident',
  '    breadcrumb reject --reason WORDS [OPTION]... ID...',
  `    Takes an incident out of the record's list: it is no incident, or not one
    that is to be recorded. Its claims are kept.`,
  `${REASON} (needed)`,
  '    breadcrumb reject --reason "a drill" 2016-05-01-aleppo-1',
)

export const MERGE = page(
  'merge',
  'merge incidents into one',
  '    breadcrumb merge [OPTION]... INTO FROM...',
  `    Puts all claims of the other incidents into the first. Their ids lead to it
    from then on and are never given again.`,
  REASON,
  `    breadcrumb merge 2016-05-01-aleppo-1 2016-05-01-aleppo-2 \\
        --reason "same street, same hour"`,
)

export const SPLIT = page(
  'split',
  'part claims of an incident into a new one',
  '    breadcrumb split [OPTION]... ID CLAIM...',
  `    Takes the claims named out of the incident and makes a new one of them. A
    source such as s-12 stands for all its claims in the incident. "show" lists
    the ids of claims. It prints the id of the new incident.`,
  REASON,
  '    breadcrumb split 2016-05-01-aleppo-1 s-12 --reason "another street"',
)

export const MOVE = page(
  'move',
  'move a claim to another incident',
  '    breadcrumb move [OPTION]... CLAIM TO',
  '    Takes a claim out of the incident it is in and puts it into another.',
  REASON,
  '    breadcrumb move s-12#incident:120-245 2016-05-01-aleppo-2',
)

export const ASSESS = page(
  'assess',
  'grade an incident, or choose a figure for a purpose',
  `    breadcrumb assess --occurrence GRADE --reason WORDS [OPTION]... ID
    breadcrumb assess --attribution GRADE --reason WORDS [OPTION]... ID
    breadcrumb assess --killed N --for PURPOSE --reason WORDS [OPTION]... ID
    breadcrumb assess --injured N --for PURPOSE --reason WORDS [OPTION]... ID`,
  `    Sets a grade by hand, or says which figure is used for a purpose. The grade
    that the rule proposes and the range that is claimed stay beside it. A
    figure must lie within what the claims allow.

    Occurrence: unassessed, single_origin, corroborated, confirmed, disputed,
    discounted, no_harm_reported. Attribution: unknown, suspected, likely,
    claimed_by_actor, acknowledged, established, contested.`,
  `    --occurrence GRADE  how sure it is that it happened
    --attribution GRADE how sure it is who did it
    --killed N          the figure to use for the killed
    --injured N         the figure to use for the injured
    --for PURPOSE       what the figure is for; "publication" if left out
${REASON} (needed)`,
  `    breadcrumb assess --killed 3 --for "monthly report" \\
        --reason "named victims" 2016-05-01-aleppo-1
    breadcrumb assess --occurrence confirmed \\
        --reason "video, geolocated" 2016-05-01-aleppo-1`,
)

export const CORRECT = page(
  'correct',
  'set the place or the time of an incident by hand',
  `    breadcrumb correct --date DATE [--to DATE] --reason WORDS [OPTION]... ID
    breadcrumb correct --place NAME [--at LAT,LON] --reason WORDS [OPTION]... ID`,
  `    Sets when or where the incident was, above what the claims say. The claims
    stay as they are, and what they say stays visible.

    A name is looked up among the place names; where it means several places
    they are listed, and --at or --country says which is meant.`,
  `    --date DATE         the day, such as 2016-05-01
    --to DATE           the last day, if it was more than one
    --place NAME        the place
    --country CODE      its country, such as SY
    --at LAT,LON        its point in degrees, such as 36.2,37.16
    --precision CODE    site, neighbourhood, settlement, near, district,
                        province, area_vague or country
${REASON} (needed)`,
  `    breadcrumb correct --date 2016-05-02 \\
        --reason "dated video" 2016-05-01-aleppo-1
    breadcrumb correct --place "Bustan al-Qasr" \\
        --reason "street sign" 2016-05-01-aleppo-1`,
)

export const NOTE_PAGE = page(
  'note',
  'write a note on an incident',
  '    breadcrumb note [OPTION]... ID WORDS...',
  '    Keeps a note with the incident, with who wrote it and when.',
  '',
  '    breadcrumb note 2016-05-01-aleppo-1 "asked the hospital; awaiting answer"',
).replace('OPTIONS\n\n', 'OPTIONS\n')

export const PUBLISH = page(
  'publish',
  'publish an incident as it stands',
  '    breadcrumb publish [OPTION]... ID',
  `    Keeps what is made public of the incident with the decision, word for
    word: figures, grades, and the words they rest on. What changes in the
    record afterwards does not change what was published; publish again to
    bring it up to date. Positions of health facilities, shelters and camps
    are rounded; notes are left out.`,
  REASON,
  '    breadcrumb publish 2016-05-01-aleppo-1',
)

export const WITHDRAW = page(
  'withdraw',
  'withdraw what was published of an incident',
  '    breadcrumb withdraw --reason WORDS [OPTION]... ID',
  `    Takes an incident out of what is published. That it was published, and
    what was said, stays in the record.`,
  `${REASON} (needed)`,
  '    breadcrumb withdraw --reason "the family asked for it" 2016-05-01-aleppo-1',
)

export const UNDO = page(
  'undo',
  'take back a decision',
  '    breadcrumb undo [OPTION]... NUMBER',
  `    Takes back the effect of a decision, whichever it was. "history" shows the
    numbers. An undo can itself be undone. Later decisions stand; one that has
    nothing left to act on is shown as such.`,
  REASON,
  '    breadcrumb undo 7 --reason "another hospital of the same name"',
)

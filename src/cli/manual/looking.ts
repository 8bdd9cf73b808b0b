// Manual pages of the commands that look at the record.

const FILTERS = `    --from DATE          on this day or later, such as 2016-05-01; a month
                         (2016-05) or a year stands for its first day
    --to DATE            on this day or earlier; a month or a year stands for
                         its last day
    --place NAME         in or close to this place, or in this province or
                         country
    --event CODE         of this kind, such as shelling; may be given again
    --actor NAME         blamed on this actor, by any of its names
    --harm HARM          with this harm claimed: killed, injured, missing,
                         abducted, displaced and so on
    --min-killed N       with at least so many killed, by the figure used; not
                         those whose number is unknown
    --min-injured N      with at least so many injured
    --grade GRADE        with this occurrence grade; may be given again
    --health             only attacks on health care
    --truce RESULT       covered, not_covered or unclear
    --state STATE        proposed or decided
    --changed-since T    touched by a source or a decision since this day, or
                         since this version ("show" prints the version)`

export const INCIDENTS = `NAME
    breadcrumb incidents - list the incidents of the record

SYNOPSIS
    breadcrumb incidents [OPTION]...

DESCRIPTION
    Lists incidents: those that are proposed and those that somebody decided on.
    Figures run from the lowest to the highest number that is claimed, with the
    one that is used in brackets where it differs from both; + means that there
    is no upper end and ? that no number is known. Counts are documented, at
    least: a floor and never an estimate.

OPTIONS
${FILTERS}
    --sort KEY           date (as it comes), killed or id
    --reverse            the other way round
    --limit N            no more than so many
    --json               one JSON object a line
    --record PATH        the record; see "breadcrumb where --help"
    -h, --help           show this page

JSON
    A line holds id, state, sources [{id, externalId}], eventType, means,
    placeHit, time, place, killed {low, best, high, openHigh, policy, reason,
    claims}, injured, figures, attribution, grades, coverage, conflicts, lines,
    chosen, notes, claims [id], newClaims, version.

EXAMPLES
    breadcrumb incidents --from 2016-05-01 --to 2016-05-31 --place Aleppo
    breadcrumb incidents --health --sort killed --reverse
    breadcrumb incidents --json | jq -r 'select(.killed.best >= 10) | .id'

EXIT STATUS
    0    done, also where there are none
    1    the record could not be read
    2    the command was not understood
`

export const SHOW = `NAME
    breadcrumb show - show an incident, source or claim with all it rests on

SYNOPSIS
    breadcrumb show [OPTION]... ID...

DESCRIPTION
    Shows an incident: what, when, where, by whom; its figures and why they are
    used; its two grades and the rule they follow; whether a truce covered it;
    a table of all that is claimed, one row for each line of evidence, with what
    origins disagree on marked with !; the disagreements side by side; why its
    reports were put together; and every claim with the words it rests on.

    A line of evidence is one origin with all that repeats it: ten outlets that
    quote one monitor are one line.

    ID may be the id of an incident, also of one that was merged into another,
    or of a source such as s-12, or of a claim such as s-12#incident:120-245.

OPTIONS
    --json           print as JSON, one object a line
    --record PATH    the record; see "breadcrumb where --help"
    -h, --help       show this page

EXAMPLES
    breadcrumb show 2016-05-01-aleppo-1
    breadcrumb show s-12

EXIT STATUS
    0    done
    1    the record could not be read, or has no such id
    2    the command was not understood
`

export const TOLLS = `NAME
    breadcrumb tolls - list claimed totals over a period and an area

SYNOPSIS
    breadcrumb tolls [OPTION]...

DESCRIPTION
    Lists totals such as "250 killed in a week". A toll is never an incident and
    is never added to incidents. Each is set against the incidents documented in
    its scope: what it has more than they do is "not itemised".

OPTIONS
    --grade GRADE    count only incidents with this occurrence grade; may be
                     given again. Left out: corroborated and confirmed
    --json           one JSON object a line
    --record PATH    the record; see "breadcrumb where --help"
    -h, --help       show this page

EXAMPLES
    breadcrumb tolls

EXIT STATUS
    0    done
    1    the record could not be read
    2    the command was not understood
`

export const TRUCES = `NAME
    breadcrumb truces - list ceasefires, truces and local deals

SYNOPSIS
    breadcrumb truces [--json] [--record PATH]

DESCRIPTION
    Lists arrangements, put together from what reports say of them: where they
    hold and where not, between whom, and what was said of their status, by whom
    and from which day. "The truce holds" and "the truce is dead" stand side by
    side. That an incident is covered by a truce is no finding of a breach.

OPTIONS
    --json           one JSON object a line
    --record PATH    the record; see "breadcrumb where --help"
    -h, --help       show this page

EXAMPLES
    breadcrumb truces
    breadcrumb incidents --truce covered

EXIT STATUS
    0    done
    1    the record could not be read
    2    the command was not understood
`

export const FACILITIES = `NAME
    breadcrumb facilities - list places of health care and the attacks on them

SYNOPSIS
    breadcrumb facilities [--json] [--record PATH]

DESCRIPTION
    Lists hospitals, clinics and so on, told apart by identity and not by name,
    each with its attacks by day and what they did. A hospital that was hit
    three times is one facility and three attacks.

OPTIONS
    --json           one JSON object a line
    --record PATH    the record; see "breadcrumb where --help"
    -h, --help       show this page

EXAMPLES
    breadcrumb facilities

EXIT STATUS
    0    done
    1    the record could not be read
    2    the command was not understood
`

export const MATCH = `NAME
    breadcrumb match - say why two incidents are, or are not, put together

SYNOPSIS
    breadcrumb match explain A [B]

DESCRIPTION
    Compares each report of A with each report of B: which fields agree, clash
    or are silent, what each is worth in bits of evidence, and the threshold.
    With one id, it compares the reports of that incident with each other.

    The weights are learnt from reports that people linked by hand; see
    docs/record.md. Figures and likeness of words alone never match.

OPTIONS
    --json           one JSON object a line
    --record PATH    the record; see "breadcrumb where --help"
    -h, --help       show this page

EXAMPLES
    breadcrumb match explain 2016-05-01-aleppo-1 2016-05-01-aleppo-2

EXIT STATUS
    0    done
    1    the record could not be read, or has no such id
    2    the command was not understood
`

export const HISTORY = `NAME
    breadcrumb history - show what was decided, or how an incident once was

SYNOPSIS
    breadcrumb history [OPTION]... [ID]

DESCRIPTION
    Lists the decisions on an incident: number, time, who, what and why. What is
    undone is marked. Without an id it lists all decisions of the record.

    With --at it shows the incident as it was after that decision.

OPTIONS
    --at NUMBER      show the incident as it was after this decision; 0 is
                     before any
    --json           one JSON object a line
    --record PATH    the record; see "breadcrumb where --help"
    -h, --help       show this page

EXAMPLES
    breadcrumb history 2016-05-01-aleppo-1
    breadcrumb history --at 3 2016-05-01-aleppo-1

EXIT STATUS
    0    done
    1    the record could not be read, or has no such id
    2    the command was not understood
`

export const SEARCH = `NAME
    breadcrumb search - find words in the texts of the record

SYNOPSIS
    breadcrumb search [OPTION]... WORDS

DESCRIPTION
    Finds sources whose text or title holds all the words, the best first, and
    shows the passage with the words marked. Case, accents and the apostrophes
    of transliterated names make no difference. Words in double quotes are
    sought side by side; a word that ends in * stands for all that begin so.

OPTIONS
    --limit N        no more than so many (20)
    --json           one JSON object a line
    --record PATH    the record; see "breadcrumb where --help"
    -h, --help       show this page

EXAMPLES
    breadcrumb search barrel bombs hospital
    breadcrumb search '"white helmets" aleppo'

EXIT STATUS
    0    done, also where nothing was found
    1    the record could not be read
    2    the command was not understood
`
export { FILTERS }

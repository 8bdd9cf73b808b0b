// The manual pages, as `--help` prints them.

import { paint, type Style, strong } from './layout.ts'
import * as adding from './manual/adding.ts'
import * as deciding from './manual/deciding.ts'
import * as keeping from './manual/keeping.ts'
import * as looking from './manual/looking.ts'
import * as serving from './manual/serving.ts'

const BREADCRUMB = `NAME
    breadcrumb - reads reports of attacks on civilians and keeps what they claim

SYNOPSIS
    breadcrumb read [OPTION]... [FILE|DIRECTORY|-]...
    breadcrumb add [OPTION]... [FILE|DIRECTORY|-]...
    breadcrumb incidents [FILTER]...
    breadcrumb show ID...
    breadcrumb serve
    breadcrumb COMMAND ...
    breadcrumb help [COMMAND]

DESCRIPTION
    Breadcrumb reads a news report, a monitor's bulletin or a statement and shows
    what it claims: which attacks, when, where, with what, who is blamed and how
    surely, how many people were killed and injured, who says so; and the tolls,
    truces and appeals told beside them. Every value comes with the exact words
    it rests on. What a report does not say stays unknown.

    In a record it keeps every report for good, proposes which claims tell of
    one incident and says why, holds disagreeing figures side by side, lets
    people decide with everything undoable, and can prove that nothing was lost
    or quietly changed.

    Nothing leaves this machine, unless you keep the record on a server of your
    own (DATABASE_URL): texts are read here, without a network.

COMMANDS
    read         read reports and show, or print as JSON, what they claim
    gazetteer    add place names to those that come with Breadcrumb
    help         show this page, or that of a command

  The desk
    demo         open a desk with example reports, to look around in
    serve        open the record in a browser

  The record
    add          read reports and keep them
    sources      list the sources
    incidents    list the incidents
    show         show an incident, a source or a claim with all it rests on
    tolls        list claimed totals, set against what is documented
    truces       list ceasefires, truces and local deals
    facilities   list places of health care and the attacks on them
    search       find words in the texts
    match        say why incidents are, or are not, put together
    history      show what was decided, or how an incident once was
    export       hand incidents on: jsonl, csv, geojson, acled-style

  Deciding
    accept, reject, merge, split, move
                 decide what an incident is made of
    assess       grade an incident, or choose a figure for a purpose
    correct      set its place or time by hand
    note         write a note on it
    publish, withdraw
                 make it public as it stands, or take that back
    undo         take back a decision

  Keeping it safe
    where        print where the record is
    reread       read the sources again with this version
    verify       check that nothing was lost or changed
    checkpoint   sign the state of the record, to keep elsewhere
    prove        prove that one thing is in the record
    backup       write a whole copy
    restore      make the record from a backup

OPTIONS
    -h, --help       show this page
    -V, --version    show the version

EXAMPLES
    breadcrumb read examples/aleppo-may-2016.txt
    breadcrumb add reports/
    breadcrumb incidents --from 2016-05-01
    breadcrumb help add

EXIT STATUS
    0    done
    1    something could not be read or written; standard error says what
    2    the command was not understood

ENVIRONMENT
    BREADCRUMB_RECORD   the record; see "breadcrumb where --help"
    BREADCRUMB_BY       who adds and decides
    DATABASE_URL        a Postgres server that has the record
    NO_COLOR            no colours on a terminal
    FORCE_COLOR         colours in a pipe too (0: none anywhere)
    COLUMNS             width to fit the output to, at most 100
    BREADCRUMB_DEBUG    show where an internal error came from
`

const READ = `NAME
    breadcrumb read - read reports and show what they claim

SYNOPSIS
    breadcrumb read [OPTION]... [FILE|DIRECTORY|-]...
    breadcrumb read [OPTION]... --jsonl FILE

DESCRIPTION
    Reads plain text and simple HTML in English, one source a file. A directory
    stands for every file in it; - stands for standard input.

    For a person, it prints the incidents in order of weight, the dead before
    the injured. Each has its day, place, what was hit, with what, who is blamed
    and how surely, how many people were harmed, and who says so. A range such
    as "27–33 injured" runs from the smallest to the largest number claimed, "5
    or more" has no upper end, and where the report gives words instead of a
    number the words stand beside it. Under each incident stand the sentences it
    rests on. The words that carry a value are underlined, or between ‹ › where
    there is no colour. Then come tolls, truces, accusations and answers,
    appeals, and what could not be read.

    Days such as "Sunday" are counted from the dateline of the report, else from
    the day it was published. If neither is known, they stay unknown.

OPTIONS
    --published DATE    day of publication, such as 2016-05-02
    --publisher NAME    who published it
    --title TITLE       its title, if that is not in the text
    --language CODE     its language, such as en; otherwise it is recognised
                        What is not given is taken from the page's metadata or
                        the text, and the reading says which.
    --json              print readings as JSON, one a line, in the order given
    --jsonl FILE        read sources from FILE, one JSON object a line, and
                        print their readings as JSON, one a line, in the same
                        order; FILE may be - for standard input
    --explain           say why for each claim: the rule, the row of the phrase
                        table behind each number, how the date was worked out,
                        which places the name may mean and why one won
    -h, --help          show this page
    --                  what follows is a name, even if it begins with a dash

JSON
    A reading follows the contract reading/1. Places in the text are counted in
    Unicode code points, the end not included.

    A line of --jsonl may hold text (needed), doc_id, title, publisher, date and
    url; other keys are ignored. doc_id comes back as source.externalId. date is
    the day of publication where the text has no dateline of its own. Where the
    text tells of no incident and does not begin with the title, as a saved page
    that is only a notice, it is read with the title above it, if that tells of
    one: source.text is then both.

    Every source answers with exactly one line. One that could not be read, or
    a line that is not JSON, answers with a reading that has an empty text, no
    claims, and the reason in problems; its externalId is kept if it could be
    read. Standard error says the same.

EXAMPLES
    Read a report:
        breadcrumb read examples/aleppo-may-2016.txt

    Read one whose day of publication is not in it:
        breadcrumb read --published 2016-05-02 report.txt

    See why it was read like this:
        breadcrumb read --explain report.txt | less

    Read a web page that was saved before:
        breadcrumb read page.html

    Read a whole folder into one file:
        breadcrumb read --json reports/ > readings.jsonl

    Read what another program prints:
        pbpaste | breadcrumb read -

    List what each of many sources claims, and by which rule:
        breadcrumb read --jsonl sources.jsonl |
            jq -c '[.source.externalId, (.claims[] | .kind, .rule)]'

EXIT STATUS
    0    everything was read
    1    something could not be read, or the output could not be written; what
         could be read was printed
    2    the command was not understood; nothing was read
    141  the program reading the output went away, as head does

ENVIRONMENT
    NO_COLOR, FORCE_COLOR, COLUMNS, BREADCRUMB_DEBUG: see "breadcrumb --help"
`

const GAZETTEER = `NAME
    breadcrumb gazetteer - add place names to those that come with Breadcrumb

SYNOPSIS
    breadcrumb gazetteer add FILE

DESCRIPTION
    Breadcrumb comes with the larger places of the world (GeoNames), and with
    smaller places, districts and spellings for the countries where war is now
    or was lately. For full coverage of a country, add a list of its places:

    - a GeoNames dump: the file of a country, such as SY.zip or the SY.txt in
      it, with its 19 columns between tabs;
    - an OCHA P-code table: a CSV with the names and codes of the administrative
      areas of a country.

    The file is recognised by what is in it. Adding the same file again replaces
    what it gave before. The file itself is not needed afterwards.

OPTIONS
    -h, --help    show this page

EXAMPLES
    breadcrumb gazetteer add SY.zip
    breadcrumb gazetteer add syr_admin4.csv

EXIT STATUS
    0    the places were added
    1    the file could not be read or is not such a list; nothing was changed
    2    the command was not understood

CREDITS
    Place names: GeoNames, geonames.org, CC BY 4.0.
`

const TOPICS = {
  breadcrumb: BREADCRUMB,
  read: READ,
  gazetteer: GAZETTEER,
  add: adding.ADD,
  reread: adding.REREAD,
  sources: adding.SOURCES,
  where: adding.WHERE,
  incidents: looking.INCIDENTS,
  show: looking.SHOW,
  tolls: looking.TOLLS,
  truces: looking.TRUCES,
  facilities: looking.FACILITIES,
  match: looking.MATCH,
  history: looking.HISTORY,
  search: looking.SEARCH,
  accept: deciding.ACCEPT,
  reject: deciding.REJECT,
  merge: deciding.MERGE,
  split: deciding.SPLIT,
  move: deciding.MOVE,
  assess: deciding.ASSESS,
  correct: deciding.CORRECT,
  note: deciding.NOTE_PAGE,
  publish: deciding.PUBLISH,
  withdraw: deciding.WITHDRAW,
  undo: deciding.UNDO,
  verify: keeping.VERIFY,
  checkpoint: keeping.CHECKPOINT,
  prove: keeping.PROVE,
  backup: keeping.BACKUP,
  restore: keeping.RESTORE,
  export: keeping.EXPORT,
  serve: serving.SERVE,
  demo: serving.DEMO,
} as const

/** A page of the manual. */
export type Topic = keyof typeof TOPICS

export const isTopic = (name: string): name is Topic => Object.hasOwn(TOPICS, name)

/** A page of the manual, its headings bold where there is colour. */
export function showHelp(topic: Topic, style: Style): string {
  return TOPICS[topic].replace(/^[A-Z][A-Z ]+$/gm, (heading) => paint(strong(heading), style))
}

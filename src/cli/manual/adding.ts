// Manual pages of the commands that bring sources into the record.

export const ADD = `NAME
    breadcrumb add - read reports and keep them in the record

SYNOPSIS
    breadcrumb add [OPTION]... [FILE|DIRECTORY|-]...
    breadcrumb add [OPTION]... --jsonl FILE

DESCRIPTION
    Reads what "breadcrumb read" reads, and keeps it for good: the bytes as they
    came, their SHA-256, where from, when and by whom, the text with its own
    hash, and every claim with the words it rests on. Then the incidents are put
    together anew: which claims of which reports tell of one incident is
    proposed, with reasons, and is yours to decide.

    What became of each source is one line: its id in the record, such as s-12,
    and what it claims. Bytes that the record has already are not added again.
    Other bytes at an address that the record knows are kept as a new version
    beside the old one, and what changed is shown. A source that cannot be read
    is told, and the others are added all the same. One that was kept but not
    understood, such as a text in another language, is told too.

    What was told to be added is on the disk. Several programs may add to one
    record at once.

OPTIONS
    --record PATH       the record; see "breadcrumb where --help"
    --by NAME           who adds; the name of this machine's user if left out
    --published DATE    day of publication, such as 2016-05-02
    --publisher NAME    who published it
    --title TITLE       its title, if that is not in the text
    --language CODE     its language, such as en; otherwise it is recognised
    --url URL           where it is from, for one file: a later file from there
                        is a new version of it
    --jsonl FILE        add sources from FILE, one JSON object a line; FILE may
                        be - for standard input
    -h, --help          show this page
    --                  what follows is a name, even if it begins with a dash

JSON
    A line of --jsonl may hold text (needed), doc_id, title, publisher, date and
    url; other keys are ignored, and kept with the line. doc_id is the source's
    externalId.

EXAMPLES
    breadcrumb add reports/
    breadcrumb add --published 2016-05-02 --publisher "The Post" report.txt
    breadcrumb add --url https://example.org/story page.html
    breadcrumb add --jsonl sources.jsonl --record case.breadcrumb

EXIT STATUS
    0    everything was added, or was in the record already
    1    something could not be read or kept; standard error says what
    2    the command was not understood; nothing was added

ENVIRONMENT
    BREADCRUMB_RECORD, BREADCRUMB_BY, DATABASE_URL: see "breadcrumb where
    --help"
`

export const REREAD = `NAME
    breadcrumb reread - read the sources of the record again

SYNOPSIS
    breadcrumb reread [OPTION]... [SOURCE]...

DESCRIPTION
    Reads the kept texts again with this version of Breadcrumb and shows what it
    makes of them now: claims that are new, that are gone, or that differ. With
    --use the new claims become the current ones; the old ones are kept.

    What people decided is never disturbed: a claim that somebody decided on
    stays in its incident as it was, and where the new reading differs "show"
    says so.

OPTIONS
    --use            take the new claims; otherwise they are only shown
    --record PATH    the record; see "breadcrumb where --help"
    --by NAME        who has it read again
    -h, --help       show this page

EXAMPLES
    breadcrumb reread
    breadcrumb reread --use s-12

EXIT STATUS
    0    done
    1    the record could not be read or written, or has no such source
    2    the command was not understood
`

export const SOURCES = `NAME
    breadcrumb sources - list the sources of the record

SYNOPSIS
    breadcrumb sources [--json] [--record PATH] [SOURCE]...

DESCRIPTION
    Lists what was added, in that order: id, day of publication, publisher,
    title, and which version it follows.

OPTIONS
    --json           one JSON object a line
    --record PATH    the record; see "breadcrumb where --help"
    -h, --help       show this page

EXAMPLES
    breadcrumb sources
    breadcrumb sources --json | jq -r '[.id, .externalId, .url] | @tsv'

EXIT STATUS
    0    done
    1    the record could not be read, or has no such source
    2    the command was not understood
`

export const WHERE = `NAME
    breadcrumb where - print where the record is

SYNOPSIS
    breadcrumb where [--record PATH]

DESCRIPTION
    Prints the place of the record and nothing else. The place is, first of
    these:

    - the one given with --record, which every command on the record takes;
    - that in the environment variable BREADCRUMB_RECORD;
    - the server that DATABASE_URL names (postgres://...), for teams;
    - a file of this user: record.breadcrumb in the folder BREADCRUMB_DATA, or
      in breadcrumb/ in XDG_DATA_HOME, or in ~/.local/share/breadcrumb/.

    A place given may be a path or a postgres:// address. The key that signs
    checkpoints is a file beside the record, its name ending in .key; it is not
    part of a backup.

OPTIONS
    --record PATH    the record
    -h, --help       show this page

EXAMPLES
    breadcrumb where
    BREADCRUMB_RECORD=case.breadcrumb breadcrumb incidents

EXIT STATUS
    0    done
    2    the command was not understood

ENVIRONMENT
    BREADCRUMB_RECORD   the record, a path or a postgres:// address
    BREADCRUMB_BY       who adds and decides, where --by is not given
    BREADCRUMB_DATA     folder of this user's record and place names
    DATABASE_URL        a Postgres server that has the record
`

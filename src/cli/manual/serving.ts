// The manual pages of the commands that open the desk.

export const SERVE = `NAME
    breadcrumb serve - open the record in a browser

SYNOPSIS
    breadcrumb serve [OPTION]...

DESCRIPTION
    Starts the desk on this machine and prints a link that opens it. The link
    works once, for the browser that opens it first; Enter prints another. Only
    this machine can reach it, and nothing leaves it. The record is begun if
    there is none yet. Ctrl-C stops the desk; the record is safe at any moment.

    All that the desk does can be done over HTTP as well: /api describes it.

    With --team it is for several people, each with an account and a role:
    reader, coder, reviewer, publisher or admin. The first start prints a link
    that makes the first admin; everybody else is invited in the desk. Accounts
    are kept beside the record, and no backup or export holds them. Put a server
    with a certificate before it (--origin) where others than this machine are
    to reach it.

OPTIONS
    --port N         where to listen; 7474 if left out
    --no-open        print the link, and leave the browser alone
    --by NAME        who adds and decides; your user name if left out
    --team           for several people, with accounts
    --host ADDRESS   with --team: the address to listen at; this machine only if
                     left out
    --origin URL     with --team: the address that people type, where it is not
                     that of this machine
    --people FILE    with --team: another file for the accounts, so that several
                     records share them
    --record PATH    the record; see "breadcrumb where --help"
    -h, --help       show this page

EXAMPLES
    breadcrumb serve
    breadcrumb serve --port 8000 --no-open
    breadcrumb serve --team --origin https://desk.example.org --no-open

EXIT STATUS
    0    stopped
    1    the record could not be opened, or the port is taken
    2    the command was not understood
`

export const DEMO = `NAME
    breadcrumb demo - open a desk with example reports, to look around in

SYNOPSIS
    breadcrumb demo [OPTION]...

DESCRIPTION
    Reads the reports in examples/ into a new record that is thrown away
    afterwards, and opens the desk on it. Whatever is done there touches no
    record of yours. The reports and what they tell are made up.

OPTIONS
    --port N      where to listen; 7474 if left out
    --no-open     print the link, and leave the browser alone
    -h, --help    show this page

EXAMPLES
    breadcrumb demo

EXIT STATUS
    0    stopped
    1    the port is taken, or the examples could not be read
    2    the command was not understood
`

// Manual pages of the commands that keep the record safe, prove it, and hand it on.

import { FILTERS } from './looking.ts'

export const VERIFY = `NAME
    breadcrumb verify - check that nothing of the record was lost or changed

SYNOPSIS
    breadcrumb verify [--checkpoint FILE] [--made | --mend] [--record PATH]

DESCRIPTION
    Checks the whole record: every stored byte against its hash, every claim
    against its text, every decision and every entry of the log, and the log
    against its own tree of hashes. It names the first thing that is wrong.

    With --checkpoint it also checks that the log is one that goes on from a
    checkpoint that was made before and kept elsewhere: nothing was taken out,
    changed or put in before that point.

    Incidents, tolls and truces are kept ready for listing, outside of the log:
    they can be made again from claims and decisions at any time. With --made
    each is made again and held against what is listed, and what differs is
    named with what of it: another program changed it, or another version made
    it. In a large record this takes about as long as putting it together.

OPTIONS
    --checkpoint FILE    a checkpoint made by "breadcrumb checkpoint"
    --made               what is listed, too, against what claims make
    --mend               the same, and makes anew what differs
    --json               the result as JSON
    --record PATH        the record; see "breadcrumb where --help"
    -h, --help           show this page

EXAMPLES
    breadcrumb verify
    breadcrumb verify --checkpoint 2016-06-01.checkpoint
    breadcrumb verify --made

EXIT STATUS
    0    all of it is as it was kept
    1    something is wrong, or the record could not be read
    2    the command was not understood
`

export const CHECKPOINT = `NAME
    breadcrumb checkpoint - sign the state of the record, to keep elsewhere

SYNOPSIS
    breadcrumb checkpoint [--record PATH] FILE

DESCRIPTION
    Writes the size and the root hash of the record's log, signed, to FILE (-
    for standard output). Keep it away from this machine, or give it to somebody
    you trust: with it "breadcrumb verify --checkpoint" shows later that nothing
    from before was changed. The key is made at first use; see "breadcrumb where
    --help" for where it is.

OPTIONS
    --record PATH    the record; see "breadcrumb where --help"
    -h, --help       show this page

EXAMPLES
    breadcrumb checkpoint 2016-06-01.checkpoint

EXIT STATUS
    0    done
    1    the record could not be read, or the file not be written
    2    the command was not understood
`

export const PROVE = `NAME
    breadcrumb prove - prove that one thing is in the record

SYNOPSIS
    breadcrumb prove [OPTION]... ID

DESCRIPTION
    Writes a folder with all that an outsider needs to check, without the record
    and without Breadcrumb, that a source (s-12), a claim
    (s-12#incident:120-245) or a decision (d-7) is in the log of the record: a
    signed checkpoint, the proof, the bytes and the text of a source, and the
    small program that checks them, which an expert can read. docs/proof.md says
    what it rests on.

OPTIONS
    -o, --output FOLDER    where to write; proof-s-12 and so on if left out
    --checkpoint FILE      prove against this checkpoint, which the other side
                           has already; otherwise a new one is made
    --older FILE           prove too that the log goes on from this checkpoint,
                           made before
    --record PATH          the record; see "breadcrumb where --help"
    -h, --help             show this page

EXAMPLES
    breadcrumb prove s-12
    breadcrumb prove d-7 --older 2016-06-01.checkpoint -o for-the-court

EXIT STATUS
    0    done
    1    the record could not be read, has no such thing, or the folder could
         not be written
    2    the command was not understood
`

export const BACKUP = `NAME
    breadcrumb backup - write a whole copy of the record to a file

SYNOPSIS
    breadcrumb backup [--record PATH] FILE

DESCRIPTION
    Writes a whole, consistent copy, while others may go on adding. FILE must
    not exist. The copy is a record itself: "breadcrumb incidents --record
    FILE". The key that signs checkpoints is not in it.

OPTIONS
    --record PATH    the record; see "breadcrumb where --help"
    -h, --help       show this page

EXAMPLES
    breadcrumb backup /media/stick/2016-06-01.breadcrumb

EXIT STATUS
    0    done
    1    the copy could not be made; nothing was left of it
    2    the command was not understood
`

export const RESTORE = `NAME
    breadcrumb restore - make the record from a backup

SYNOPSIS
    breadcrumb restore [--record PATH] FILE

DESCRIPTION
    Checks the backup as "verify" does and makes the record from it. There must
    be no record at the place yet: put it aside first, so that nothing is lost.

OPTIONS
    --record PATH    where the record is to be; see "breadcrumb where --help"
    -h, --help       show this page

EXAMPLES
    breadcrumb restore /media/stick/2016-06-01.breadcrumb --record case

EXIT STATUS
    0    done; the record is the same as the backup
    1    the backup is damaged or no backup, or there is a record already;
         nothing was changed
    2    the command was not understood
`

export const EXPORT = `NAME
    breadcrumb export - hand incidents on in a format of others

SYNOPSIS
    breadcrumb export --format FORMAT [FILTER]... [-o FILE]

DESCRIPTION
    Writes the incidents that the filters leave, in one of these formats:

    jsonl         one full record a line, with its claims: nothing is left out
    csv           a table, one incident a row
    geojson       for maps (RFC 7946); areas are marked as such
    acled-style   a table with the 31 columns of ACLED, by its rules for
                  merging, splitting and deaths. The values are ours: it must
                  not be presented as ACLED data

    Every export says how it was made: method and version, word lists, grades
    that were taken in, when it was made, ids, licence, and that counts are
    documented floors and no estimates: in each line of jsonl, in "about" of
    geojson, in the last columns of csv, in the notes of acled-style. With -o it
    also stands in a file beside it, its name ending in .about.json, with what
    was left out and why. Tolls are never exported as incidents.

    Except in jsonl, positions of health facilities, shelters and camps are
    rounded to 0.01 degree, and victims, relatives and witnesses who speak are
    not named. acled-style names no actor where words do not ("the enemy"): the
    words stand in its notes.

OPTIONS
    --format FORMAT      jsonl, csv, geojson or acled-style
    -o, --output FILE    write to FILE instead of standard output
    --interaction FORM   acled-style: codes (17) or text ("State
                         forces-Civilians"); codes if left out
    --divide             acled-style: divide the deaths of several days over
                         them; otherwise all stand on the first
    --licence WORDS      under which the export may be used; "not stated" if
                         left out
${FILTERS}
    --record PATH        the record; see "breadcrumb where --help"
    -h, --help           show this page

EXAMPLES
    breadcrumb export --format geojson --from 2016-05-01 -o may.geojson
    breadcrumb export --format acled-style --grade corroborated -o may.csv

EXIT STATUS
    0    done
    1    the record could not be read, or the file not be written
    2    the command was not understood
`

// What a check of the record found.

/** Something is not as it was kept. `what` names it, the message says in words what is wrong with it: "it was changed". */
export class Wrong extends Error {
  readonly what: string
  constructor(what: string, why: string) {
    super(why)
    this.name = 'Wrong'
    this.what = what
  }
}

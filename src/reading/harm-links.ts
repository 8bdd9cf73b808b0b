// Ties the numbers of a sentence to what befell the people counted. One pass from left to right: an active verb or a noun
// with "of" waits for its object, a passive or an intransitive verb takes the nearest people before it, what is joined by
// "and" (or by nothing, where commas are lost) shares the harm, and "including" makes parts of a whole. Works on the words
// alone: no parse, and nothing looks further than a few dozen tokens.

import type { Harm } from '../model/codes.ts'
import { readHarm } from './harm.ts'
import { type HarmCue, isCountNext } from './harm-cue.ts'
import { isStatus, isState, outweigh, fits, isDisplaced, isActor, TO_HOSPITAL, BARE_VERBS } from './harm-fit.ts'
import {
  REACH,
  hasPronoun,
  isNameGap,
  endsHeadline,
  isJoined,
  endsCount,
  hasVerb,
  isVerbNext,
  isClose,
  isSubjectGap,
  isBrought,
  isChanged,
  isNow,
  opensWithFigure,
  isTimeGap,
  isAddedWho,
  isOfSomebody,
} from './harm-gaps.ts'
import { CARRIED, NONE, OWN_ADJECTIVE, OWN_VERB, type Phrase } from './quantity-phrase.ts'
import {
  ADVERB,
  BARRIER,
  BE_WORD,
  bitsAt,
  flagsAt,
  HARM,
  PREPOSITION,
  SIGNAL,
  type View,
  wordAt,
} from './quantity-words.ts'
import { AFTER_ACTIVE, AFTER_PASSIVE, AILMENTS, AIMS, ALL, RISES, STRUCK, TOLL_LINKS } from './lang/en/harm.ts'
import { PUNCT } from './tokens.ts'
import { WordSet } from './word-table.ts'

const RELATIVES = new WordSet(['where', 'who', 'which'])

const OBJECT_REACH = 12 // tokens between an active verb and its object

/** Links of one sentence. A class for the state that goes with the pass. */
export class HarmLinks {
  private readonly view: View
  private readonly phrases: readonly Phrase[]
  /** Phrases before this index have been passed. */
  private passed = 0
  /** The cue that waits for an object, and how many tokens it may reach. */
  private open: HarmCue | null = null
  private toll: HarmCue | null = null
  /** The last phrase that got its harm from its own verb, with that verb: what is joined to it shares the harm. */
  private chain: { phrase: Phrase; harm: Harm; at: number; end: number } | null = null
  private parts: {
    whole: Phrase | null
    harm: Harm | null
    last: Phrase | null
    at: number
    isVictims: boolean
  } | null = null
  private depth = 0 // of round brackets
  private lastCue: HarmCue | null = null
  private lastSubjects: Phrase[] = []
  /** Whom a verb harmed last, alone, with that verb. */
  private harmed: { readonly subject: Phrase; readonly cue: HarmCue } | null = null
  private leftAt = -1
  /** "Killed in the raid *were* a doctor and two nurses": what waits for those told of after the verb. */
  private inverted: HarmCue | null = null
  /** A whole whose parts were listed and that has no verb yet. */
  private pending: Phrase | null = null
  private lastToll: HarmCue | null = null
  private position = 0
  /** The chain of the main clause, while a clause with "where" or "who" runs. */
  private outer: HarmLinks['chain'] = null

  constructor(view: View, phrases: readonly Phrase[]) {
    this.view = view
    this.phrases = phrases
  }

  run(): void {
    const { view, phrases } = this
    for (let i = view.from; i < view.to; ) {
      while (this.passed < phrases.length && phrases[this.passed].from < i) this.passed++ // inside a cue of several words
      const phrase = this.passed < phrases.length ? phrases[this.passed] : null
      if (phrase && phrase.from === i) {
        this.onPhrase(phrase)
        this.passed++
        i = Math.max(i + 1, phrase.to)
        continue
      }
      const bits = bitsAt(view, i)
      if (bits & (HARM | SIGNAL)) {
        const cue = readHarm(view, i)
        if (cue && !this.startsInside(phrase, cue.to)) {
          this.onCue(cue)
          this.lastCue = cue
          i = Math.max(i + 1, cue.to)
          continue
        }
        if (/^(left|leaving|leaves|leave)$/.test(view.words[i])) {
          this.leftAt = i
          this.open = null // "shelling left 12 fighters dead": what they were left is told next
        }
      }
      this.position = i
      if (flagsAt(view, i) & PUNCT) this.onMark(view.words[i])
      else if (RELATIVES.at(view.tokens, i)) this.outer = this.chain
      else if (bits & (ADVERB | PREPOSITION) && this.harmed && isWith(view, i)) this.opensWith(i)
      else if (this.inverted && bits & BE_WORD) this.open = { ...this.inverted, to: i + 1 }
      else if (bits & BARRIER || (bits & BE_WORD && !this.toll)) this.open = null
      if (bits & BE_WORD) this.inverted = null
      i++
    }
  }

  /** "Were killed in the town *along with* one rebel": with those whom the verb harmed. */
  private opensWith(at: number): void {
    if (!this.harmed || at < this.harmed.cue.to || at - this.harmed.cue.to > REACH_OF_WITH) return
    if (wordAt(this.view, at) === 'together') return // "carried out together with 30 men"
    this.open = { ...this.harmed.cue, kind: 'object', to: wordAt(this.view, at) === 'alongside' ? at + 1 : at + 2 }
  }

  /** A cue of several words must not swallow the beginning of a phrase. */
  private startsInside(phrase: Phrase | null, to: number): boolean {
    return phrase !== null && phrase.from < to - 1 && phrase.sort === 'number' && phrase.from >= 0 && phrase.from < to
  }

  private onMark(mark: string): void {
    if (mark === '(') this.depth++
    if (mark === ')') {
      this.depth = Math.max(0, this.depth - 1)
      if (this.parts?.last && this.position - this.parts.at < REACH) this.parts.at = this.position + 1
    }
    if (mark === ';' || mark === ':' || mark === '.' || mark === '?' || mark === '!') {
      this.open = null
      if (mark !== ':') this.toll = null
      this.parts = null
      if (mark === ':') this.openList()
    }
  }

  /** "236 people: 82 gunmen, 154 civilians": a list of parts. */
  private openList(): void {
    const whole = this.passed > 0 ? this.phrases[this.passed - 1] : null
    if (!whole || whole.sort !== 'number' || whole.strength !== OWN_VERB || whole.isPart) return
    const at = this.position
    if (at - whole.to <= 4) this.parts = { whole, harm: null, last: null, at: at + 1, isVictims: false }
  }

  // --- phrases

  private onPhrase(phrase: Phrase): void {
    if (this.continuesParts(phrase)) return
    this.holdsThoseBefore(phrase)
    if (phrase.counted.isLives) {
      this.onLives(phrase)
      return
    }
    if (this.takesToll(phrase) || this.takesObject(phrase)) return
    this.carriesOver(phrase)
    if (phrase.strength === OWN_ADJECTIVE && phrase.harm && phrase.counted.unit !== 'other')
      this.startChain(phrase, phrase.harm, phrase.harmAt)
    this.takesInjuries(phrase)
  }

  /** "including five children and two women": parts as long as nothing but "and" comes between. */
  private continuesParts(phrase: Phrase): boolean {
    const { parts } = this
    if (!parts) return false
    if (this.depth > 0 && parts.last && phrase.counted.unit === 'persons') {
      phrase.isPart = true // "11 children (five boys and six girls) and five women"
      phrase.whole = parts.last
      return true
    }
    const start = parts.at
    const isNext = parts.last
      ? isJoined(this.view, parts.last, phrase, false, parts.at)
      : phrase.start - start <= 4 && !hasVerb(this.view, start, phrase.start)
    const isNew =
      parts.last !== null &&
      ((phrase.counted.isBare && this.isHarmedNext(phrase)) || // "including 2 women 29 injured"
        (wordAt(this.view, phrase.start - 1) === 'as' && wordAt(this.view, phrase.start - 2) === 'well'))
    if (!isNext || isNew || (parts.last && phrase.counted.adds) || !fits(phrase, 'killed')) {
      this.parts = null
      return false
    }
    phrase.isPart = true
    phrase.whole = parts.whole
    phrase.wholeHarm = parts.harm
    phrase.isVictim = parts.isVictims
    parts.last = phrase
    parts.at = phrase.to
    return true
  }

  /** "Seven children were among 71 civilians killed": those before are a part of these, whose harm is told next. */
  private holdsThoseBefore(phrase: Phrase): void {
    const before = this.passed > 0 ? this.phrases[this.passed - 1] : null
    if (!before || before.isPart || phrase.sort !== 'number' || before.strength > NONE) return
    const { view } = this
    let at = phrase.start - 2
    if (!/^among(st)?$/.test(wordAt(view, at + 1)) || phrase.number?.isOne) return
    if (bitsAt(view, at) & ADVERB && !(bitsAt(view, at) & BE_WORD)) at--
    if (!(bitsAt(view, at) & BE_WORD) || at - before.to > 1) return
    let last = before
    for (let k = this.passed - 1; k >= 0; k--) {
      const part = this.phrases[k]
      if (k < this.passed - 1 && (part.strength > NONE || part.isPart || !isJoined(view, part, last, false))) break
      part.isPart = true
      part.whole = phrase
      last = part
    }
  }

  /** "claimed over 300,000 lives", "20 lives were lost", "the loss of 12 lives". */
  private onLives(phrase: Phrase): void {
    const { view } = this
    let at = -1
    for (let i = phrase.from - 1; i > phrase.from - 6; i--)
      if (/^(claim(s|ed|ing)?|tak(e|es|en|ing)|took|cost(s|ing)?|loss|lost|losing|ended)$/.test(wordAt(view, i))) at = i
    for (let i = phrase.to; i < phrase.to + 5 && at < 0; i++)
      if (/^(lost|claimed|taken|perished)$/.test(wordAt(view, i))) at = i
    if (at >= 0) this.give(phrase, 'killed', at, OWN_VERB)
  }

  private takesToll(phrase: Phrase): boolean {
    const { toll, view } = this
    if (!toll && this.takesRise(phrase)) return true
    if (!toll || phrase.sort !== 'number' || phrase.from - toll.to > REACH) return false
    if (phrase.counted.unit !== 'persons' && phrase.counted.unit !== 'bodies') return false
    const before = wordAt(view, phrase.from - 1)
    const isLinked =
      TOLL_LINKS.has(before) ||
      TOLL_LINKS.has(view.words[phrase.from]) || // "exceeded 20": the link is the bound
      (bitsAt(view, phrase.from - 1) & ADVERB && TOLL_LINKS.has(wordAt(view, phrase.from - 2)))
    if (!isLinked) return false
    if (before === 'of' && phrase.from - toll.to > 3 && !isTimeGap(view, toll.to, phrase.from - 1)) return false
    this.give(phrase, phrase.harm ?? toll.harm ?? 'killed', toll.at, OWN_VERB)
    this.lastToll = toll
    phrase.revision = this.isRevised(toll, phrase)
    if (/^include[sd]?$/.test(before)) {
      phrase.isPart = true // "the toll includes 12 children"
      phrase.wholeHarm = toll.harm
    }
    this.toll = null
    return true
  }

  /** "the toll was put at 17 but rose to 26"; "four were killed, a number that later rose to six". */
  private takesRise(phrase: Phrase): boolean {
    const { view } = this
    if (phrase.sort !== 'number') return false
    const isRise = wordAt(view, phrase.from - 1) === 'to' && isChanged(view, phrase.from - 2)
    if (!isRise && !isNow(view, phrase.from)) return false
    const base = this.lastToll ?? this.chain
    if (!base && isRise && opensWithFigure(view)) {
      phrase.isVictim = true // "This was later updated to 82": of those told of last
      phrase.harmAt = phrase.from - 2
      phrase.revision = true
      return true
    }
    if (!base?.harm || !fits(phrase, 'killed') || phrase.from - base.at > 2 * REACH) return false
    this.give(phrase, phrase.harm ?? base.harm, base.at, OWN_VERB)
    phrase.revision = true
    this.lastSubjects = []
    return true
  }

  private isRevised(toll: HarmCue, phrase: Phrase): boolean {
    for (let i = Math.max(this.view.from, toll.at - 14); i < phrase.from; i++)
      if (RISES.has(this.view.words[i])) return true
    return false
  }

  private takesObject(phrase: Phrase): boolean {
    const { open, view } = this
    if (!open?.harm || !fits(phrase, open.harm)) return false
    if (phrase.sort === 'plural' && open.harm === 'property_damage' && AIMS.has(view.words[open.at])) return false // "targeting hospitals" tells of a habit
    const isOther = bitsAt(view, phrase.to) & BE_WORD || wordAt(view, phrase.to) === 'who'
    if (isOther && wordAt(view, open.to - 1) === 'with') return false // "along with 119 who were kidnapped"
    const gap = phrase.start - open.to
    if (phrase.counted.unit === 'other' && /^captur/.test(view.words[open.at])) return false // "captured several hilltops"
    if (gap > OBJECT_REACH) {
      this.open = null
      return false
    }
    if (
      open.kind === 'claims' &&
      (gap > 0 ||
        phrase.sort !== 'number' ||
        isVerbNext(this.view, phrase.to) ||
        !(endsHeadline(this.view, phrase.to) || wordAt(view, phrase.to) === 'including'))
    )
      return false
    if (
      gap > 0 &&
      bitsAt(view, phrase.start - 1) & PREPOSITION &&
      !OBJECT_PREPOSITIONS.has(wordAt(view, phrase.start - 1))
    )
      return false
    if (
      phrase.sort !== 'number' &&
      gap > 0 &&
      !ALL.has(view.words[phrase.start]) &&
      !isNameGap(this.view, open.to, phrase.start)
    )
      return false
    if (gap > 0 && hasPronoun(this.view, open.to, phrase.start)) return false
    if (phrase.counted.isBare && phrase.number?.isOne && wordAt(view, phrase.to) === 'of') return false
    this.give(phrase, this.outcome(phrase, open.harm), open.at, OWN_VERB)
    this.open = null
    this.startChain(phrase, phrase.harm as Harm, open.at)
    return true
  }

  /** "12 killed in Homs and five in Hama", "six civilians and five militiamen": shares the harm of what it is joined to. */
  private carriesOver(phrase: Phrase): void {
    const chain =
      this.chain && isState(this.chain.harm) && this.outer?.harm === 'killed'
        ? { ...this.outer, end: this.chain.end }
        : this.chain
    if (!chain || !fits(phrase, chain.harm)) return
    if (!isJoined(this.view, chain.phrase, phrase, true, chain.end)) return
    const isOfDeed = /^(of|among)$/.test(wordAt(this.view, chain.at + 1)) // "the deaths of a couple and their two sons are"
    if (!isOfDeed && isVerbNext(this.view, phrase.to) && !isAddedWho(this.view, phrase)) return
    if (phrase.counted.isBare && !phrase.counted.adds && !phrase.number?.adds && !endsCount(this.view, phrase.to))
      return
    if (phrase.strength === NONE) this.give(phrase, chain.harm, chain.at, CARRIED)
    this.chain = { ...chain, phrase, end: phrase.to }
  }

  /** "leaving ten people with burns", "20 people with gunshot wounds". */
  private takesInjuries(phrase: Phrase): void {
    const { view } = this
    if (
      phrase.strength > NONE ||
      this.leftAt < 0 ||
      phrase.from - this.leftAt > 8 ||
      wordAt(view, phrase.to) !== 'with'
    )
      return
    for (let i = phrase.to + 1; i < phrase.to + 6; i++) {
      if (AILMENTS.has(wordAt(view, i))) {
        this.give(phrase, 'injured', i, OWN_VERB)
        return
      }
    }
  }

  // --- cues

  private onCue(cue: HarmCue): void {
    switch (cue.kind) {
      case 'parts':
        this.openParts(cue)
        return
      case 'toll':
        this.onToll(cue)
        return
      case 'object':
      case 'claims':
        this.open = cue
        this.chain = null
        this.parts = null
        return
      case 'subject':
        this.takeSubject(cue, false)
        return
      case 'adj':
        if (opensInverted(this.view, cue)) this.inverted = { ...cue, kind: 'object' }
        this.takeSubject(cue, !cue.isPassive)
        return
      case 'ed':
        this.onParticiple(cue)
    }
  }

  private openParts(cue: HarmCue): void {
    if (this.closesParts(cue)) return
    let whole: Phrase | null = null
    const isVictims = OF_THOSE.has(wordAt(this.view, cue.at))
    if (cue.harm === null && !isVictims) {
      for (let k = this.passed - 1; k >= 0; k--) {
        const before = this.phrases[k]
        if (cue.at - before.to > REACH) break
        if (before.isPart && cue.at - before.to > 2) continue
        if ((before.counted.unit !== 'persons' && before.counted.unit !== 'bodies') || before.sort === 'one') continue
        whole = whole && before.sort !== 'number' ? whole : before
        // "25 civilians belonging to three families, including": the families are not the whole.
        if (!(before.demographic === 'family' && bitsAt(this.view, before.start - 1) & PREPOSITION)) break
      }
      if (!whole) return
      this.pending = whole.strength < OWN_VERB ? whole : null
    }
    this.parts = { whole, harm: cue.harm, last: null, at: cue.to, isVictims }
    this.open = null
  }

  /** "The toll stands at 86, six children among them": the part comes before the word. */
  private closesParts(cue: HarmCue): boolean {
    const part = this.phraseEndingAt(cue.at)
    const isEnd = cue.to >= this.view.to || (flagsAt(this.view, cue.to) & PUNCT) !== 0
    if (!part || !isEnd || cue.harm !== null || part.strength > NONE || part.isPart || !fits(part, 'killed'))
      return false
    for (let k = this.passed - 2; k >= 0 && part.from - this.phrases[k].to < REACH; k--) {
      const whole = this.phrases[k]
      if (whole.isPart || whole.harm === null || whole.sort === 'one') continue
      part.isPart = true
      part.whole = whole
      return true
    }
    return false
  }

  /** "bringing to 49 the number killed", "updated to 18 its toll": the number came first. */
  private onToll(cue: HarmCue): void {
    const before = this.passed > 0 ? this.phrases[this.passed - 1] : null
    if (
      before &&
      before.sort === 'number' &&
      before.strength === NONE &&
      before.counted.isBare &&
      wordAt(this.view, before.from - 1) === 'to' &&
      cue.at - before.to <= 6 &&
      isBrought(this.view, before.from - 2)
    ) {
      this.give(before, cue.harm ?? 'killed', cue.at, OWN_VERB)
      before.revision = true
      return
    }
    this.toll = cue
    this.open = null
  }

  /** "killed": passive after "were", active after "have" or before an object, else told by its neighbours. */
  private onParticiple(cue: HarmCue): void {
    const { view } = this
    const near = this.phraseEndingAt(cue.from)
    if (cue.isPassive) {
      this.takeSubject(cue, false)
      return
    }
    if (this.isSameSubject(cue)) return
    const next = this.nextPhrase(cue.to)
    if (cue.isActive) {
      this.activate(cue)
      return
    }
    const isFollowed = AFTER_PASSIVE.has(wordAt(view, cue.to)) || cue.to >= view.to
    if (near && near.strength < OWN_VERB && near.counted.unit !== 'other' && fits(near, cue.harm as Harm)) {
      const isNextDone = next !== null && this.isHarmedNext(next) && !(isActor(near) && isCountNext(view, next.to + 1))
      const isDone = near.strength === OWN_ADJECTIVE || this.leftAt >= 0 || isNextDone
      if (isDone || !isActor(near) || (!next && isFollowed)) {
        this.takeSubject(cue, true)
        return
      }
    }
    if (next && !near && next.sort === 'plural' && isStatus(cue.harm)) return // "displaced people": what they are, not what happened
    if (near && !next && near.strength === OWN_VERB && near.harm === cue.harm) return // "a toll of 31 killed and 74 wounded"
    if (next || near) {
      this.activate(cue)
      return
    }
    this.lastSubjects = []
    if (opensInverted(view, cue)) {
      this.inverted = { ...cue, kind: 'object' }
      return
    }
    if (isFollowed) this.takeSubject(cue, false)
    if (this.lastSubjects.length === 0 && AFTER_ACTIVE.has(wordAt(view, cue.to))) this.activate(cue)
  }

  private activate(cue: HarmCue): void {
    this.open = cue
    this.chain = null
    this.parts = null
  }

  /** A number phrase that begins at once after a verb, or within its own adjectives. */
  private nextPhrase(at: number): Phrase | null {
    const phrase = this.passed < this.phrases.length ? this.phrases[this.passed] : null
    if (!phrase || phrase.counted.outOf === 'them') return null
    const start = wordAt(this.view, at) === '"' ? at + 1 : at
    return phrase.start <= start || phrase.from === start ? phrase : null
  }

  /** "15 killed 20 wounded": the next number has its own harm right after it. */
  private isHarmedNext(phrase: Phrase): boolean {
    if (phrase.strength === OWN_ADJECTIVE && phrase.counted.isBare) return true
    const harm = this.view.lex[phrase.to]?.harm
    return (
      phrase.to < this.view.to &&
      harm != null &&
      (harm.form === 'ed' || harm.form === 'adj') &&
      (bitsAt(this.view, phrase.to) & HARM) !== 0
    )
  }

  /** "A man who was hurt there has died", "a woman wounded on Monday died": what befell them is their death. */
  private diesLater(cue: HarmCue): boolean {
    const { view } = this
    if (cue.harm !== 'killed' || !this.harmed) return false
    const { subject, cue: lastCue } = this.harmed
    if (!subject.harm || !MAY_DIE_LATER.has(subject.harm) || subject.strength !== OWN_VERB) return false
    if (wordAt(view, cue.from - 1) === 'who' || lastCue.to > cue.from) return false
    const isRelative = /^(who|that)$/.test(wordAt(view, subject.to)) && cue.from - lastCue.to <= 5
    if (!this.isToldOn(subject, cue) && (!isRelative || this.phrases[this.passed - 1] !== subject)) return false
    this.give(subject, 'killed', cue.at, OWN_VERB)
    this.startChain(subject, 'killed', cue.at, cue.to)
    return true
  }

  /** "A man *shot by a sniper on Monday* has died": the verb is of those whom a participle told of. */
  private isToldOn(subject: Phrase, cue: HarmCue): boolean {
    const { harmed, phrases, passed, view } = this
    if (!harmed || harmed.subject !== subject || harmed.cue.kind !== 'ed' || harmed.cue.isPassive) return false
    const last = phrases[passed - 1]
    return (
      (last === subject || isAgent(view, last)) &&
      harmed.cue.from - subject.to <= 1 &&
      cue.from >= harmed.cue.to &&
      cue.from - harmed.cue.to <= REACH_OF_RELATIVE
    )
  }

  /** "were wounded and later died", "was kidnapped and killed": a second verb of the same people. */
  private isSameSubject(cue: HarmCue): boolean {
    const { lastCue, view } = this
    if (!lastCue || this.lastSubjects.length === 0) return false
    const link = wordAt(view, cue.from - 1)
    if (!(link === 'and' || link === 'or' || link === ',') || cue.from - 1 < lastCue.to || cue.from - lastCue.to > 6)
      return false
    if (this.passed > 0 && this.phrases[this.passed - 1].from >= lastCue.to) return false
    if (this.nextPhrase(cue.to)) return false
    for (const phrase of this.lastSubjects)
      if (phrase.harm && cue.harm)
        phrase.harm = this.isStruckOnly(phrase, cue) ? 'injured' : outweigh(phrase.harm, cue.harm, link)
    return true
  }

  private phraseEndingAt(at: number): Phrase | null {
    const before = this.passed > 0 ? this.phrases[this.passed - 1] : null
    return before && before.to === at ? before : null
  }

  /** Gives a harm to the people before a verb, with those joined to them. */
  private takeSubject(cue: HarmCue, closely: boolean): void {
    if (this.diesLater(cue)) return
    this.lastSubjects = []
    this.open = withOthers(this.view, cue)
    if (!cue.harm && cue.kind !== 'subject') return
    let k = this.passed - 1
    while (
      k >= 0 &&
      (this.phrases[k].isOutOf || isAgent(this.view, this.phrases[k]) || !fits(this.phrases[k], cue.harm ?? 'killed'))
    ) {
      if (closely && this.phrases[k].to > cue.from) return
      k--
    }
    if (k < 0) return
    if (this.resumes(cue)) {
      while (k > 0 && this.phrases[k] !== this.pending) k--
    } else if (k > 0 && (this.isOfPhrase(this.phrases[k], this.phrases[k - 1]) || this.isKinOf(k))) k--
    const isResumed = this.resumes(cue)
    let subject = this.phrases[k]
    if ((cue.from - subject.to > REACH && !isResumed) || subject.from >= cue.at) return
    if (subject.sort === 'plural' && cue.isPassive && wordAt(this.view, cue.from) === 'was') return // "the base of the rebels was captured"
    if (subject.sort === 'plural' && cue.harm === 'injured' && TO_HOSPITAL.has(wordAt(this.view, cue.at))) return // "staff were taken to hospitals"
    if (subject.sort === 'one' && BARE_VERBS.has(wordAt(this.view, cue.at)) && !cue.isPassive) return // "vowed to live and die there"
    if (cue.harm === 'displaced' && !isDisplaced(subject, wordAt(this.view, cue.at))) return
    const isLinked = closely
      ? isClose(this.view, subject.to, cue.from)
      : this.isToldOn(subject, cue) || isSubjectGap(this.view, subject.to, cue.from)
    if (!isResumed && !isLinked) return
    const isOwn = closely && subject.isPart && subject.counted.isBare // "700 people including 47 wounded"
    if (subject.isPart && subject.whole && !subject.whole.isOutOf && !isOwn && !this.isOwnClause(subject)) {
      subject = subject.whole
      while (k > 0 && this.phrases[k] !== subject) k--
      if (subject.strength === OWN_VERB) return
    } else if (subject.isPart && subject.whole && !isOwn && !subject.whole.isOutOf && !subject.counted.outOf) {
      subject.isPart = false
      subject.whole = null
    }
    if (subject.strength === OWN_VERB && !this.mayOverride(subject, cue)) return
    this.give(subject, this.outcome(subject, cue.harm ?? subject.harm ?? 'killed'), cue.at, OWN_VERB)
    this.markAmong(subject, cue)
    this.lastSubjects = [subject]
    this.harmed = { subject, cue }
    let last = subject
    for (let j = k - 1; j >= 0; j--) {
      const before = this.phrases[j]
      if (before.isPart && before.whole) continue
      if (!fits(before, cue.harm ?? 'killed') || before.strength > CARRIED) break
      if (!isJoined(this.view, before, last, isOfSomebody(this.view, before))) break
      if (before.sort === 'plural' && last.sort === 'number' && wordAt(this.view, last.start - 1) === ',') break
      this.give(before, this.outcome(before, cue.harm ?? 'killed'), cue.at, OWN_VERB)
      this.markAmong(before, cue)
      this.lastSubjects.push(before)
      this.harmed = null
      last = before
    }
    this.startChain(subject, subject.harm as Harm, cue.at, Math.max(cue.to, subject.to))
    this.parts = null
  }

  /** "15 people, including four women, one of whom was pregnant, were killed": back to the whole after a comma. */
  private resumes(cue: HarmCue): boolean {
    const { pending } = this
    return (
      pending !== null &&
      cue.isPassive &&
      pending.strength < OWN_VERB &&
      cue.from - pending.to <= 2 * REACH &&
      wordAt(this.view, cue.from - 1) === ','
    )
  }

  /** "an officer of the rank of a colonel": the second noun belongs to the first. */
  private isOfPhrase(phrase: Phrase, before: Phrase): boolean {
    return (
      phrase.sort === 'one' &&
      wordAt(this.view, phrase.start - 1) === 'of' &&
      phrase.start - before.to <= 5 &&
      fits(before, 'killed')
    )
  }

  /** "*The wives of* the five fighters were killed": not they, but their wives. */
  private isKinOf(k: number): boolean {
    const of = this.phrases[k].start - 1
    const kin = this.phrases[k - 1]
    return (
      wordAt(this.view, of) === 'of' && kin.to === of && KIN.has(wordAt(this.view, of - 1)) && kin.strength === NONE
    )
  }

  /** "three children were among the dead": part of those told of before. */
  private markAmong(phrase: Phrase, cue: HarmCue): void {
    if (!/^among(st)?$/.test(wordAt(this.view, cue.at - 2))) return
    if (cue.kind !== 'subject') return
    phrase.isPart = true
    phrase.wholeHarm = cue.harm
  }

  /** "killed 16 including three children and 40 were wounded": the whole has its verb, and "and" begins a new clause. */
  private isOwnClause(part: Phrase): boolean {
    if (part.counted.outOf) return true
    return (
      part.whole !== null &&
      part.whole.strength === OWN_VERB &&
      /^(and|while|,|but)$/.test(wordAt(this.view, part.start - 1))
    )
  }

  /** "A girl shot by a sniper was taken to hospital": of "shot" alone nobody knows, of the hospital one does. */
  private isStruckOnly({ harm, harmAt }: Phrase, cue: HarmCue): boolean {
    return harm === 'killed_or_injured' && cue.harm === 'injured' && STRUCK.has(wordAt(this.view, harmAt))
  }

  private mayOverride(subject: Phrase, cue: HarmCue): boolean {
    if (this.isStruckOnly(subject, cue)) return true
    return (
      cue.harm === 'killed' && subject.harm !== 'killed' && this.lastSubjects.length === 0 && cue.from - subject.to <= 3
    )
  }

  // --- giving

  private outcome(phrase: Phrase, harm: Harm): Harm {
    if (harm === 'property_damage' && phrase.counted.unit === 'persons') return 'killed'
    return phrase.strength === OWN_ADJECTIVE && phrase.harm && phrase.counted.harm === 'killed' ? 'killed' : harm
  }

  private give(phrase: Phrase, harm: Harm, at: number, strength: number): void {
    phrase.harm = harm
    phrase.harmAt = at
    phrase.strength = strength
  }

  private startChain(phrase: Phrase, harm: Harm, at: number, end = phrase.to): void {
    this.chain = { phrase, harm, at, end }
  }
}

/** "was killed along with three of his sons": a verb whose subject may be a name takes those with it. */
function withOthers(view: View, cue: HarmCue): HarmCue | null {
  if (!isWith(view, cue.to)) return null
  return { ...cue, kind: 'object', to: wordAt(view, cue.to) === 'alongside' ? cue.to + 1 : cue.to + 2 }
}

/** "Along with", "together with", "alongside" at a token. */
function isWith(view: View, at: number): boolean {
  const word = wordAt(view, at)
  return word === 'alongside' || ((word === 'along' || word === 'together') && wordAt(view, at + 1) === 'with')
}

/** Those who belong to somebody: who is told of with "of" after them is not whom a verb harms. */
const KIN = new Set(
  `wife wives husband husbands son sons daughter daughters child children brother brothers sister sisters mother mothers father
  fathers parents widow widows relative relatives cousin cousins nephew nephews niece nieces families leaders leader
  commander commanders head chief`.split(/\s+/),
)

/** "Killed in the raid were", "also killed were", "dead are": who they are comes after the verb. */
function opensInverted(view: View, cue: HarmCue): boolean {
  if (cue.isPassive || cue.isActive) return false
  const first = /^(also|and|among)$/.test(wordAt(view, cue.at - 1)) ? cue.at - 1 : cue.at
  if (first > view.from && !/^[.;:"]$/.test(wordAt(view, first - 1))) return false
  for (let i = cue.to; i < cue.to + LONGEST_INVERTED && i < view.to; i++) {
    if (bitsAt(view, i) & BE_WORD) return true
    if (flagsAt(view, i) & PUNCT || bitsAt(view, i) & (BARRIER | HARM)) return false
  }
  return false
}

const LONGEST_INVERTED = 10

/** Tokens between "wounded" and "died" in "a woman wounded when a shell hit the market on Monday died". */
const REACH_OF_RELATIVE = 14
const REACH_OF_WITH = 8

const MAY_DIE_LATER: ReadonlySet<Harm> = new Set<Harm>(['injured', 'killed_or_injured', 'abducted', 'missing'])

/** "A girl shot *by a sniper* was taken to hospital": not he. */
const isAgent = (view: View, { start }: Phrase): boolean =>
  wordAt(view, start - 1) === 'by' && (bitsAt(view, start - 2) & (HARM | SIGNAL)) !== 0

/** They open a list of people told of before as harmed. */
const OF_THOSE = new Set(['victims', 'included'])

const OBJECT_PREPOSITIONS = new Set(['up', 'over', 'about', 'around', 'of', 'including', 'under'])

// The words that news pages put around a report: navigation, credits, tags, pointers to other pages. Only wording that no
// report of an event uses to begin a sentence stands in the `ALWAYS` lists; the rest counts only on a line of its own.

import { WordSet, WordTable } from '../../word-table.ts'

/** Phrases by their first word, each split into words. */
export type Phrases = WordTable<readonly (readonly string[])[]>

function phrases(lines: string): Phrases {
  const found = new Map<string, string[][]>()
  for (const line of lines.trim().split(/\s*\n\s*/)) {
    const words = line.split(' ')
    const same = found.get(words[0])
    if (same) same.push(words)
    else found.set(words[0], [words])
  }
  for (const same of found.values()) same.sort((a, b) => b.length - a.length)
  return new WordTable(() => found)
}

/** Begins a sentence that is navigation or legal matter, whatever follows. */
export const CRUMB_ALWAYS = phrases(`
  get short url
  short url
  short link
  community standards
  our standards
  all rights reserved
  subscribe to our
  subscribe to the
  subscribe now
  subscribe for
  sign up for
  sign up to our
  sign up here
  sign in to
  follow us
  follow our live
  click here
  click to
  join our telegram
  join our whatsapp
  join our newsletter
  join our mailing
  we use cookies
  this site uses cookies
  this website uses cookies
  by continuing to use this
  by continuing to browse
  by clicking
  privacy policy
  terms of use
  terms and conditions
  terms of service
  cookie policy
  share this
  share on
  share via
  share to
  download our app
  leave a comment
  post a comment
  add a comment
  add comment
  comment via
  your email address
  please enable javascript
  skip to main
  skip to content
  page not found
  support our journalism
  this story has been
  this article has been
  this article was
  this article originally
  this story was
  the views expressed
  last update
  last updated
  last modified
`)

/** A crumb only when it is all there is on the line, numbers and marks apart. */
export const CRUMB_LINE: ReadonlySet<string> = new Set(
  `about us|account|ad|add to favourites|advertise|advertisement|advertising|africa|americas|analysis|archive|arts|asia|audio|
  back|back to top|blog|blogs|bookmark|breadcrumb|breaking|breaking news|business|careers|category|category news|close|comment|comments|
  connect|contact|contact us|continue|continue reading|cookies|copy link|corporate|copyright|culture|discussion|documentary|donate|
  download|economy|editorial|email|email this|english|english bulletin|europe|events|exclusive|facebook|facebook twitter|
  features|flipboard|follow|gallery|get the app|headlines|help|home|home page|homepage|hot topics|hour ago|hours ago|image|instagram|
  in depth|in focus|jobs|latest|latest news|legal|like|linkedin|listen|listen to this article|live|live tv|live updates|loading|log in|
  login|main menu|media|menu|middle east|min|min read|mins read|min ago|minute read|minutes read|minutes ago|more|more image|moreimage|
  more images|most popular|most read|most viewed|my account|national|navigation|newer|news|newsletter|newsletters|newsroom|next|
  next article|next story|no comments|older|opinion|opinions|page|partner|photo gallery|photos|pinterest|play|play video|podcast|
  podcasts|politics|popular|prev|press releases|previous|previous article|print|print tweet|print this|print this page|print email|
  privacy|privacy statement|programmes|programs|push notifications|rate this|read aloud|reddit|register|regional|rss|save|save article|
  schedule|science|search|section|sections|send|send email|share|share tweet|share save|share article|shares|show all|show comments|
  show more|sign in|sign up|sitemap|site map|skip|skype|slideshow|sport|sports|story|story highlights|subscribe|support|
  technology|telegram|text size|top|top news|top stories|transcript|translate|trending|trending now|tv schedule|tweet|twitter|update|
  updates|video|videos|view all|view comments|view gallery|view more|views|watch|watch live|watch live tv schedule|weather|whatsapp|
  where to watch|world|world news|youtube|x facebook`
    .split('|')
    .map((line) => line.trim()),
)

/** Begins a pointer to another page, whatever follows. */
export const RELATED_ALWAYS = phrases(`
  read also
  also read
  read more
  read next
  read the full
  see also
  you may also
  you might also
  related news
  related articles
  related article
  related stories
  related story
  related posts
  related content
  related topics
  related links
  related coverage
  recommended stories
  recommended for you
  more on this story
  more on this
  don't miss
`)

/** Begins a pointer only when a colon follows: "Watch: ...". */
export const RELATED_COLON = new WordSet(['related', 'watch', 'more', 'also', 'read', 'see', 'listen'])

/** On a line of its own, opens a list of other headlines. */
export const RELATED_LINE: ReadonlySet<string> = new Set(
  `related|related news|related articles|related stories|related posts|related content|related topics|related links|read also|
  also read|see also|read more|read next|more on this|more on this story|more news|more stories|more from|more from news|latest news|
  most read|most popular|recommended|recommended stories|you may also like|you might also like|editor's picks|trending|top stories`
    .split('|')
    .map((line) => line.trim()),
)

/** Begins a list of tags. With `TAG_COLON` only when a colon follows. */
export const TAGS: ReadonlySet<string> = new Set(['tags', 'keywords'])
export const TAG_COLON: ReadonlySet<string> = new Set(['topics', 'tag', 'labels', 'label', 'categories', 'category'])

/** Begins the credits of those who made the report. */
export const BYLINE_ALWAYS = phrases(`
  reporting by
  additional reporting
  editing by
  edited by
  writing by
  written by
  compiled by
  translated by
  posted by
  published by
`)

/** Begins a picture's caption, whatever follows. */
export const CAPTION_ALWAYS = phrases(`
  file photo
  file picture
  file image
  photo by
  photo credit
  photo courtesy
  image credit
  image courtesy
  picture credit
  photograph by
  ap photo
  getty images
  in this photo
  in this file photo
  in this image
  in this picture
  in this undated photo
  in this handout
  in this frame grab
  this photo released
  this photo provided
  this photo taken
  this photo shows
  this image made
  this image released
  this image provided
  this frame grab
  this file photo
  this handout
  a file photo
  a handout photo
  a handout picture
  an undated photo
`)

/** Begins a caption only when a colon follows. */
export const CAPTION_COLON: ReadonlySet<string> = new Set([
  'photo',
  'photos',
  'image',
  'picture',
  'pictured',
  'credit',
  'caption',
  'file',
])

/** Alone in brackets, or after a caption: who took or sent it. */
export const AGENCIES = new WordSet(
  `reuters afp ap sana dpa efe tass xinhua anadolu aa upi ani pti epa ansa rtr getty agencies agency bbc cnn irna irin unhcr
  unicef ocha tasnim fars sputnik ria interfax presstv mehr isna petra kuna wam iha dha bernama smart wafa sipa zuma eyevine`.split(
    /\s+/,
  ),
)

/** In brackets, make them a picture's credit. */
export const CREDIT_WORDS = new WordSet(
  'photo photos file archive archives images image picture handout screengrab screenshot courtesy agencies getty'.split(
    ' ',
  ),
)

/** Besides names, all that a credit may hold. */
export const CREDIT_FILLERS = new WordSet(
  'and the of by from in for via with to news agency agencies arab world english office media team staff correspondent bin ibn abu van von der del dos das san'.split(
    ' ',
  ),
)

/** Words that begin a sentence but no tag and no headline that stands beside it. */
export const SENTENCE_STARTERS = new WordSet(
  `the a an at in on it its he she they we this that these those there more most some many several dozens hundreds thousands after
  before during when while as at according for from if an meanwhile earlier since another about around nearly over up no one two three
  four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty
  sixty seventy eighty ninety`.split(/\s+/),
)

/** Begin a sentence that a headline runs into: no headline has them in its middle. */
export const AFTER_HEADINGS = new WordSet('the a an it he she they we this these those meanwhile according'.split(' '))

/** Lower case even where a headline's words are capitals. */
export const LOWER_IN_HEADINGS = new WordSet(
  `a an the and or of in on at by to for from with as into over near amid after al el de`.split(/\s+/),
)

/** Stand in running sentences and in no list of tags. */
export const RUNNING_WORDS = new WordSet(
  `a an in on at by to from with was were is are be been has have had said says say told that which who while after before when as
  killed killing wounded injured into over than it its their his her not but will would could may can or`.split(/\s+/),
)

/** Running sentences have these; headlines leave them out. */
export const AUXILIARIES = new WordSet('was were been has have had said that which is are the'.split(' '))

export const MONTHS = new WordSet(
  `january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec`.split(/\s+/),
)

export const WEEKDAYS = new WordSet(
  `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun`.split(/\s+/),
)

/** Stands before a date that says when the page was put out. */
export const DATE_PREFIXES = new WordSet(
  'date of publication published posted on updated last update at modified created first this story is from'.split(' '),
)

/** Stands after a time of day. */
export const TIME_WORDS: ReadonlySet<string> = new Set(
  'gmt utc am pm a.m. p.m. est edt bst cet ksa local time hrs ist eet'.split(' '),
)

/** A short line with one of these says what happened: never a mere heading. */
export const TELLING = new WordSet(
  `kill kills killed killing dead die dies died death deaths wounded injured hurt wounds injures casualties victims martyrs martyred
  attack attacks attacked strike strikes struck airstrike airstrikes raid raids shelling shelled shells bomb bombs bombed bombing blast
  blasts explosion explosions explodes rocket rockets missile missiles mortar drone drones hit hits target targets targeted clash
  clashes massacre execution executed executes executions abducted kidnapped arrested detained torture tortured beheaded shot shooting
  gunmen gas chlorine sarin chemical truce ceasefire captured captures seized seizes retake retakes retaken destroyed destroys
  targeting storm storms ambush ambushed mine mines ied toll bury buried displaced besieged starve hospital fire
  fired pounds pounded slaughter slaughtered raped rape beaten looted burned burnt torched hostage hostages missing bodies hospitalised hospitalized`.split(
    /\s+/,
  ),
)

/** A name that ends in one of these, or goes on with "of" or "for" after it, is a body's: "Office of the Spokesman". */
export const BODIES = new WordSet(
  `administration agency army association authority brigade bureau center centre coalition command commission committee
  corps council crescent cross defence defense department directorate federation force forces foundation front fund government
  group headquarters institute league ministry mission monitor movement network observatory office organisation organization
  police rescue secretariat service services society staff syndicate team union unit volunteers`.split(/\s+/),
)

/** A line that says what a body hands out: "Statement on ...", "WEEKLY BULLETIN NO. 31", "Update 4 from ...". */
export const HANDOUTS = new WordSet(
  `advisory announcement briefing bulletin communique communiqué digest note press release report sitrep situation statement
  update weekly daily monthly`.split(/\s+/),
)

/** Before a colon, open the lines of a form: where it was, when, and what is told of it. */
export const PLACE_LABELS = new WordSet('location place where area village town'.split(' '))
export const DATE_LABELS = new WordSet('date when day'.split(' '))
export const FORM_LABELS = new WordSet(
  'incident event description details casualties victims damage killed injured wounded perpetrator perpetrators weapon summary'.split(
    ' ',
  ),
)

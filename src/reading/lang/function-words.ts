// The commonest function words of languages that reports of attacks are written in, to tell English from the others.
// Words of more than one language stand under each.

const LISTS: Readonly<Record<string, string>> = {
  en: `the of and to in a that is was for on with as by at from it his he be are were has have had an this which but not they their
    said who will been or its after when than more one would could about into during there against over people`,
  fr: `le la les de des du un une et à au aux en dans que qui est sont été pour par sur avec pas plus ont a ce cette ces son sa ses il
    elle ils mais ou où leur leurs selon après dont même être fait deux contre`,
  es: `el la los las de del un una y a al en que es son fue por para con no se su sus lo más ha han como pero o este esta entre desde
    según tras cuando también sobre hasta muy dos contra`,
  pt: `o a os as de do da dos das um uma e em no na nos nas que é são foi por para com não se seu sua ao à mais como mas ou pelo pela
    entre após também sobre até segundo quando pessoas dois contra`,
  it: `il lo la i gli le di del della dei delle un una e è in nel nella che per con non si sono da dal al alla su come più ma anche ha
    hanno stato dopo secondo contro tra ai dalla sulla due`,
  de: `der die das den dem des ein eine einen einem einer und ist sind war wurde wurden in im zu zum zur mit von vom auf für nicht sich
    bei als auch nach aus wie oder aber dass es am an sein ihre mehr über gegen durch worden`,
  nl: `de het een en van in is zijn was werd werden op te met voor niet dat die door bij als ook naar uit aan om er maar of tot over hun
    ze hij dit deze worden hebben heeft meer tegen volgens`,
  sv: `och i att det som en på är av för med till den de har inte om ett men var jag sig från vi så kan när han hade mot eller efter
    vid genom också under enligt`,
  da: `og i at det som en på er af for med til den de har ikke om et men var sig fra vi så kan når han havde mod eller efter ved blev
    også under ifølge`,
  nb: `og i at det som en på er av for med til den de har ikke om et men var seg fra vi så kan når han hadde mot eller etter ved ble
    også under ifølge`,
  pl: `i w na z do się że nie o jest to po od za przez jak dla był została oraz ale co przy ich jego który które są roku ze podczas`,
  ro: `și în de la a un o cu pe din că nu se au este sunt pentru care mai prin după al ale ca fost dar sau lui fi către`,
  hu: `a az és hogy nem is egy volt meg el ki be már csak de ha vagy azt ez szerint után között lett`,
  cs: `a v se na je že s z do o i to jako za po pro ale byl bylo jsou podle při který které od ve tak`,
  tr: `ve bir bu da de için ile olarak daha çok olan en ne gibi kadar sonra göre ise ki var olduğu tarafından üzerine ancak ya
    etti oldu yapılan bölgesinde`,
  az: `və bir bu da də üçün ilə olan daha çox ən kimi qədər sonra görə isə ki var tərəfindən edib olub`,
  ku: `û li di ji bi ku de yê ya yên bo ev ew jî re ne hat kir dike bû her ser nav`,
  id: `yang di dan dari untuk dengan pada ini itu dalam tidak ke oleh akan telah adalah sebagai juga mereka atau oleh karena para
    tersebut lebih setelah orang serta seorang bahwa`,
  sw: `na ya wa kwa katika ni la za hii hiyo huo kuwa cha vya watu wa baada ambao ambayo hayo kama alisema lakini pia au kutoka hadi
    wakati yake wake mwa`,
  so: `oo iyo ka ku u ay waa in soo la ah ayaa ee si uu wax loo laga waxaa inuu aan dhexe kale dad badan ayay isaga kala lagu sida
    kadib markii waxay`,
  ht: `nan ki yo ak pou li te sou gen pa yon se ap nou moun sa fè tout lan men oswa la kap depi apre kont youn anpil`,
  ha: `da a ta na ya su ne ce kuma cewa wannan wata wani don zuwa daga cikin ba an sun kan masu bayan mutane yi ake shi`,
  tl: `ang ng sa na mga at ay si ni ito para hindi kay may mula nang ayon isang siya nila kanilang dahil`,
  vi: `và của là các trong có được cho với không một những người đã để từ khi này đến ở bị tại vào sau`,
}

/** English words of reports of harm that none of the others writes so. */
export const ENGLISH_REPORT_WORDS: readonly string[] =
  `killed wounded injured injuries casualties dead deaths damage damaged destroyed burned burnt fired hit shelled bombed arrested
    abducted village town township district houses women children soldiers troops shells airstrike airstrikes attack attacks
    clinic hospital date location incident weapon perpetrator source`.split(/\s+/)

/** The languages, as BCP 47 codes. */
export const FUNCTION_LANGUAGES: readonly string[] = Object.keys(LISTS)

/** For each word the languages that it is a function word of, as indexes of `FUNCTION_LANGUAGES`. */
export const functionWords = (): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>()
  FUNCTION_LANGUAGES.forEach((language, i) => {
    for (const word of new Set(LISTS[language].split(/\s+/))) {
      const languages = found.get(word)
      if (languages) languages.push(i)
      else found.set(word, [i])
    }
  })
  return found
}

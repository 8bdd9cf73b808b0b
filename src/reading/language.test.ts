import { expect, test } from 'vitest'
import { findLanguage } from './language.ts'
import { tokenise } from './tokens.ts'

const languageOf = (text: string): string | null => findLanguage(tokenise(text))

const ENGLISH =
  'Three civilians were killed on Monday in a strike on the market in the town, the mayor said. He said that children are among the wounded.'

test.each([
  [ENGLISH],
  [ENGLISH.toUpperCase()],
  [ENGLISH.replaceAll(',', '')],
  ['The head of the Coopérative pour le développement was killed in Durba, according to two people who were there.'],
])('English: %s', (text) => {
  expect(languageOf(text)).toBe('en')
})

test.each([
  [
    'fr',
    'Trois civils ont été tués lundi dans une frappe sur le marché de la ville, selon le maire. Des enfants sont parmi les blessés.',
  ],
  [
    'es',
    'Tres civiles murieron el lunes en un ataque contra el mercado de la ciudad, según el alcalde. Hay niños entre los heridos.',
  ],
  [
    'pt',
    'Três civis foram mortos na segunda-feira em um ataque ao mercado da cidade, segundo o prefeito. Há crianças entre os feridos.',
  ],
  [
    'it',
    'Tre civili sono stati uccisi lunedì in un raid sul mercato della città, secondo il sindaco. Ci sono bambini tra i feriti.',
  ],
  [
    'de',
    'Drei Zivilisten sind am Montag bei einem Angriff auf den Markt der Stadt getötet worden. Unter den Verletzten sind auch Kinder.',
  ],
  [
    'nl',
    'Drie burgers zijn maandag gedood bij een aanval op de markt van de stad. Onder de gewonden zijn ook kinderen.',
  ],
  [
    'tr',
    'Belediye başkanına göre şehrin pazarına düzenlenen saldırıda üç sivil öldü. Yaralılar arasında çocuklar da var ve arama sürüyor, bu bir saldırı olarak açıklandı.',
  ],
  [
    'id',
    'Tiga warga sipil tewas dalam serangan terhadap pasar di kota itu. Anak-anak juga termasuk di antara korban yang terluka.',
  ],
  [
    'sw',
    'Raia watatu waliuawa siku ya Jumatatu katika shambulio dhidi ya soko la mji huo. Watoto ni miongoni mwa waliojeruhiwa.',
  ],
  ['so', 'Saddex qof oo rayid ah ayaa ku dhimatay weerar lagu qaaday suuqa magaalada, sida uu sheegay duqa magaalada.'],
  [
    'ht',
    'Twa sivil mouri lendi nan yon atak sou mache vil la. Li di gen timoun ki blese tou e sekouris yo ap chèche moun.',
  ],
  ['ar', 'قتل ثلاثة مدنيين يوم الاثنين في قصف على سوق المدينة بحسب رئيس البلدية'],
  ['fa', 'سه غیرنظامی روز دوشنبه در حمله به بازار شهر کشته شدند، شهردار گفت'],
  ['ru', 'Трое мирных жителей погибли в понедельник при обстреле рынка в городе, сообщил мэр.'],
  ['uk', 'Троє цивільних загинули в понеділок унаслідок обстрілу ринку в місті, повідомив мер.'],
  ['zh', '市长说，星期一该市一个市场遭到袭击，三名平民死亡。'],
])('%s: %s', (language, text) => {
  expect(languageOf(text)).toBe(language)
})

test.each([
  ['', 'nothing to go by'],
  ['320 + 14.', 'no words'],
  ['Raid kills six: Homs', 'a headline has hardly a function word'],
  [
    "Army units shelled Kafr Zita al-Latamneh Khan Shaykhun and Ma'arrat al-Nu'man killing Abu Muhammad and Sheikh Khaled bin Walid of Harakat Ahrar al-Sham.",
    'hardly anything but names',
  ],
  ['Donetsk region: Chasiv Yar - 1 killed, 2 injured; Toretsk - 1 injured.', 'nor has a list'],
  [`${ENGLISH} ${ENGLISH} ${'قتل ثلاثة مدنيين يوم الاثنين في قصف على سوق المدينة '.repeat(9)}`, 'two languages'],
])('unclear: %s (%s)', (text) => {
  expect(languageOf(text)).toBeNull()
})

test('a long text with none of our function words is surely not English', () => {
  expect(
    languageOf('Kolme siviiliä kuoli maanantaina torille tehdyssä iskussa kertoi kaupunginjohtaja. '.repeat(8)),
  ).toBe('und')
})

test('a list of incidents is English by what it tells of', () => {
  expect(
    languageOf(
      'Location: Saraqib, Idlib Governorate Incident: airstrike hit clinic Casualties: 2 killed, 5 injured '.repeat(9),
    ),
  ).toBe('en')
})

test('no more than the first words are looked at', () => {
  const start = `${ENGLISH} `.repeat(100)
  expect(languageOf(`${start}${'Трое мирных жителей погибли. '.repeat(5000)}`)).toBe('en')
})

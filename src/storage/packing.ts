// How things are packed in the record: raw deflate (RFC 1951), so that a record is not many times its texts. A text is packed
// by itself. Bytes as received and claims hold the text's words again, so they are packed with a dictionary (RFC 1950's preset
// dictionary) that ends with the text: bytes with the text alone, claims with the words of claims and then the text. The words
// of claims are kept in the record too, so that it can be unpacked with nothing but zlib. They must never change.

import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** Name of the fact that holds the words of claims. */
export const DICTIONARY_NAME = 'dictionary/1'

/** The words of claims, the most frequent last, where pointing back is cheapest. */
export const DICTIONARY = [
  '"breach","response","appeal","context","negated","denied","questioned","planned_or_future","historical","conditional"',
  '"ceasefire","cessation_of_hostilities","in_effect","areasIn":[],"areasOut":[],"parties":[],"arrangement":{"kind":',
  '"health":{"effect":[],"facilityName":null,"facilityType":"hospital","resource":["facility"]},"medical","school","market"',
  '"incident":"incident-1","kind":"response","drone_strike","ied_mine_erw","suicide_attack","armed_clash","shelling"',
  '"demographic":"child","woman","fighter","unit":"strikes","increment":true,"ceiling":null,"bound":"at_least","more_than"',
  '"place: known_name: ","place: by sound only, inhabitants, of the war lists, the report speaks of SY (',
  '"reason":"8004 inhabitants, by sound only (1.6)"},{"admin1":"Aleppo","country":"SY","gazetteerId":"geonames:1',
  '"connection":"monitor_network","name":"Syrian Observatory for Human Rights","passage":{"end":"exact":"a monitoring group"',
  '"time":{"asWritten":"on Sunday","from":"2016-05-01","partOfDay":null,"precision":"day","to":"2016-05-01"}',
  '"relation":"named","actors":[{"asWritten":"government forces","name":"Syrian government","type":"state_forces"}]',
  '"reasons":["figure: exact; killed from \\"killed\\"","time: counted from the dateline","speaker: says: after"]',
  '"rule":"toll/1","speaker":null,"time":null},{"attribution":null,"confidence":null,"hedges":[],"id":"toll:',
  '"eventType":"air_strike","health":null,"hedges":["reportedly"],"id":"incident:","incident":"incident-2",',
  '"kind":"incident","launch":"air","means":["strike_unspecified"],"modality":"attributed","passage":{"end":',
  ',"exact":"At least people were killed and civilians were wounded in the city on ","start":',
  '"placeHit":["residential"],"places":[{"admin1":null,"asWritten":"northern","candidates":[{"admin1":"","country":"",',
  '"gazetteerId":"geonames:","lat":36.,"lon":37.,"name":"","population":,"reason":" inhabitants"}],"country":"SY",',
  '"gazetteerId":"breadcrumb:SY/","lat":35.,"lon":38.,"name":"","precision":"settlement","representative":false}],',
  '"quantities":[{"bound":"exact","ceiling":21,"demographic":null,"floor":21,"group":"civilian","harm":"killed",',
  '"increment":false,"partOf":null,"phrase":{"end":,"exact":"21 civilians","start":},"role":null,"rule":"qty/1:exact",',
  '"unit":"persons"}],"reasons":[],"repeats":null,"rule":"incident/1","speaker":null,"time":null}',
].join('')

const words = Buffer.from(DICTIONARY)
const REACH = 24_000 // bytes of the text: deflate looks back 32 KiB, some of it over what it packs

const endOf = (text: Uint8Array): Uint8Array => text.subarray(Math.max(0, text.length - REACH))
const claimWords = (text: Uint8Array): Uint8Array => Buffer.concat([words, endOf(text)])

/** Packs the canonical JSON of a list of claims on a text. */
export const packClaims = (json: string, text: Uint8Array): Buffer =>
  deflateRawSync(json, { dictionary: claimWords(text) })

/** Throws if the bytes are not what was packed. */
export const unpackClaims = (packed: Uint8Array, text: Uint8Array): string =>
  inflateRawSync(packed, { dictionary: claimWords(text) }).toString('utf8')

export const packText = (text: Uint8Array): Buffer => deflateRawSync(text)
export const unpackText = (packed: Uint8Array): Buffer => inflateRawSync(packed)

export const packBytes = (bytes: Uint8Array, text: Uint8Array): Buffer =>
  deflateRawSync(bytes, { dictionary: endOf(text) })
export const unpackBytes = (packed: Uint8Array, text: Uint8Array): Buffer =>
  inflateRawSync(packed, { dictionary: endOf(text) })

/** A signed 32-bit number, which both databases hold. Any change of up to 32 bits in a row gives another. */
export const checksum = (bytes: Uint8Array): number => crc32(bytes) | 0

// How bytes and claims are packed in the record: raw deflate (RFC 1951), claims with a dictionary, since one reading's
// claims are short and all alike. The dictionary is kept in the record too, so that the record can be unpacked with nothing
// but zlib. It must never change: another one is another fact with another name.

import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** Name of the fact that holds the dictionary. */
export const DICTIONARY_NAME = 'dictionary/1'

/** What deflate may point back to: the claims' own words, the most frequent last, where pointing is cheapest. */
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

const dictionary = Buffer.from(DICTIONARY)

/** Packs the canonical JSON of a list of claims. */
export const packClaims = (json: string): Buffer => deflateRawSync(json, { dictionary })

/** Throws if the bytes are not what was packed. */
export const unpackClaims = (packed: Uint8Array): string => inflateRawSync(packed, { dictionary }).toString('utf8')

/** Bytes as they are to be stored: packed only where that saves a tenth, so that small and compressed files stay plain. */
export function packBytes(bytes: Uint8Array): { readonly isPacked: boolean; readonly bytes: Uint8Array } {
  const packed = deflateRawSync(bytes)
  return packed.length < 0.9 * bytes.length ? { isPacked: true, bytes: packed } : { isPacked: false, bytes }
}

export const unpackBytes = (stored: Uint8Array, isPacked: boolean): Uint8Array =>
  isPacked ? inflateRawSync(stored) : stored

/** A signed 32-bit number, which both databases hold. Any change of up to 32 bits in a row gives another. */
export const checksum = (bytes: Uint8Array): number => crc32(bytes) | 0

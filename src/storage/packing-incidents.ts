// How incidents are packed as they are listed: raw deflate with a preset dictionary of the words that all of them have. What was
// packed without one is unpacked all the same. The words must never change.

import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { canonical } from './proof/canonical.ts'
import type { ListedIncident } from './store.ts'

/** The most frequent last, where pointing back is cheapest. */
const DICTIONARY = [
  '{"arrangement":"ceasefire-2016-02-27-sy","reasons":["It is not known who did it, so not whether they were bound."],"result":"unclear"}',
  '"No party is said to be excepted.""covered","not_covered","In effect since ","about":"killed","sides":[{"claims":[],"origins":[],"value":"',
  '"type":"number"}],"type":"attribution"}],"type":"place"}],"use":"superseded"},"use":"part"},"use":"bounds_only"},"use":"discounted"},',
  '"chain":["","quoting "],"isInterested":true,"isNamed":false,"A later figure of the same speaker took its place.","corroborated","confirmed",',
  '"disputed","by":"person","place":{"admin1":"","asWritten":"","candidates":[],"country":"","gazetteerId":"geonames:","lat":,"lon":-,',
  '"name":"","precision":"settlement","representative":false},"placeHit":["residential","road"],"time":{"asWritten":"","from":"20","partOfDay":null,',
  '"precision":"day","reasons":[],"to":"20"}}],"state":"proposed","attribution":{"actors":["Syrian government"],"relation":"named"},"chosen":[],"claims":["s-',
  '#incident:"],"conflicts":[],"counted":[{"bound":"exact","ceiling":null,"claim":"s-#incident:","demographic":null,"floor":1,"group":"unknown_status",',
  '"harm":"injured","phrase":"one person","reason":"The fullest figure of its origin.","use":"active"}],"coverage":[],"eventType":"armed_clash",',
  '"figures":[{"demographic":null,"group":null,"harm":"killed","range":{"best":1,"claims":["s-#incident:"],"high":1,"low":1,"openHigh":false,"policy":"figures/1",',
  '"reason":"All claims give the same number."}}],"grades":{"attribution":"unknown","by":"rule","deniedBy":[],"occurrence":"single_origin","proposed":',
  '{"attribution":"unknown","occurrence":"single_origin"},"reasons":["One line of evidence."],"rule":"grades/1"},"id":"20-1","injured":{"best":null,"claims":[],',
  '"high":null,"low":null,"openHigh":false,"policy":"figures/1","reason":"No claim gives a number."},"killed":{"best":1,"claims":["s-#incident:"],"high":1,"low":1,',
  '"lines":[{"chain":[],"claims":["s-#incident:"],"isInterested":false,"isNamed":true,"origin":"","reason":"","sources":["s-"]}],"means":["firearm"],',
  '"newClaims":[],"notes":[],"place":null,"placeHit":[],"proposals":[{"claims":["s-#incident:"],"incident":"20-1","isHeld":false,"within":"20-1"}],',
  '"published":null,"sources":[{"externalId":"","id":"s-"}],"state":"proposed","time":null}',
].join('')

const dictionary = Buffer.from(DICTIONARY)

export const packListed = (listed: ListedIncident): Buffer => deflateRawSync(canonical(listed), { dictionary })

export const unpackListed = (body: Uint8Array): ListedIncident =>
  JSON.parse(inflateRawSync(body, { dictionary }).toString('utf8')) as ListedIncident

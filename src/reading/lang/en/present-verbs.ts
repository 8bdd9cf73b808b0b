// The words of violence that are nouns and, in headlines, verbs of the present: "bandits raid village", "army shells town".

import { WordSet } from '../../word-table.ts'

const words = (text: string): WordSet => new WordSet(text.trim().split(/\s+/))

export const PLAIN_FORMS = words('bomb raid attack strike shell storm ambush target hit massacre assault')
export const S_FORMS = words('bombs raids attacks strikes shells storms ambushes targets hits massacres assaults')

/** Several who may do it: no noun stands in the plural before another ("bandit raids", "jet strikes"). */
export const SEVERAL = words(`
  forces troops soldiers servicemen warplanes jets aircraft planes helicopters choppers gunships drones bombers police commandos
  marines snipers guards militias militiamen paramilitaries gunmen bandits militants rebels insurgents jihadists jihadis islamists
  terrorists extremists fighters settlers attackers assailants raiders cultists herders herdsmen gangs gangsters vigilantes
  guerrillas separatists men taliban houthis kidnappers pirates tribesmen mercenaries
`)

/** One who may do it. */
export const ONE = words('army military regime coalition militia junta government gang group force navy airforce mob')

/** What opens the object: an article, or a noun for what is attacked. */
export const OBJECTS = words(`
  the a an its their this another several village villages town towns city district neighbourhood neighborhood quarter suburb area
  camp camps base bases post posts outpost checkpoint checkpoints barracks prison jail airport port bridge border island
  market markets hospital hospitals clinic clinics school schools university mosque mosques church churches bakery home homes house
  houses shop shops farm farms mine station hotel bus convoy convoys train ship tanker depot refinery plant
  civilians villagers residents farmers worshippers mourners travellers passengers protesters students pupils worker workers
  rebel rebels militant militants troops soldiers police fighters crowd wedding funeral positions targets aid displaced refugee
`)

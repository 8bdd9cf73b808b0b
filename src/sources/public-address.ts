// Which addresses of the network a page may be fetched from: those of the open internet. A page that is named by a stranger must
// not make this machine ask its own services, its neighbours, or the metadata service of a cloud.

import { BlockList, isIP } from 'node:net'

const CLOSED = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8], // this host
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // carriers' own
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // link-local; metadata of clouds
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24], // documentation
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4], // multicast, and what is reserved above it
  ['240.0.0.0', 4],
] as const) {
  CLOSED.addSubnet(net, bits, 'ipv4')
}

// Of version 6 only what is given out for the open internet, less what leads elsewhere from within it.
const OPEN_6 = new BlockList()
OPEN_6.addSubnet('2000::', 3, 'ipv6')
const CLOSED_6 = new BlockList()
for (const [net, bits] of [
  ['2001::', 23], // Teredo and other special uses
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4: an address of version 4 inside
  ['3fff::', 20], // documentation
] as const) {
  CLOSED_6.addSubnet(net, bits, 'ipv6')
}

/** Whether an IP address is one of the open internet. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return !CLOSED.check(address, 'ipv4')
  if (version !== 6) return false
  const bare = address.split('%')[0]
  return OPEN_6.check(bare, 'ipv6') && !CLOSED_6.check(bare, 'ipv6')
}

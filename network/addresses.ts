import { BlockList, isIP } from 'node:net'

/** Addresses that nothing on the public web has: IANA's special-purpose registries (RFC 6890). */
const PRIVATE_ADDRESSES = blockList(
  [
    ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
    ...['192.0.0.0/24', '192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
    ...['224.0.0.0/4', '240.0.0.0/4'],
  ],
  // The translations of IPv4 (64:ff9b::/96, 2002::/16) are here because they can hide any of the above.
  [
    '::/127',
    '64:ff9b::/96',
    '64:ff9b:1::/48',
    '100::/64',
    '2001::/23',
    '2001:db8::/32',
    '2002::/16',
    'fc00::/7',
  ].concat(['fe80::/10', 'fec0::/10', 'ff00::/8']),
)

/** True for loopback, link-local, private and other special addresses, and for what is no address at all. */
export function isPrivateAddress(address: string): boolean {
  const version = isIP(address)
  return version === 0 || PRIVATE_ADDRESSES.check(address, version === 6 ? 'ipv6' : 'ipv4')
}

/** Which hosts are exempt from the rules on https and private addresses. Host names without a port. */
export type AllowedHosts = readonly string[]

/** `hostname` as `URL` gives it, IPv6 in brackets. */
export function isAllowedHost(hostname: string, allowHosts: AllowedHosts): boolean {
  return allowHosts.includes(hostname) || allowHosts.includes(bareHost(hostname))
}

/** An IPv6 address without the brackets that URLs put around it. */
export function bareHost(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1')
}

function blockList(ipv4: readonly string[], ipv6: readonly string[]): BlockList {
  const list = new BlockList()
  const add = (subnet: string, version: 'ipv4' | 'ipv6'): void => {
    const [network = '', prefix] = subnet.split('/')
    list.addSubnet(network, Number(prefix), version)
  }
  for (const subnet of ipv4) add(subnet, 'ipv4')
  for (const subnet of ipv6) add(subnet, 'ipv6')
  return list
}

import { parseE164 } from '../../domain/phone-number.ts'
import type { E164 } from '../../domain/phone-number.ts'

type NumberType = 'MOBILE' | 'LOCAL'

export interface CatalogNumber {
  phoneNumber: E164
  regionCode: string
  type: NumberType
  /** In EUR for a month, as a decimal. */
  price: string
}

interface Region {
  regionCode: string
  regionName: string
  types: NumberType[]
}

/** Numbers that a country's regulator keeps for films and examples: none of them reaches anybody. */
interface Range {
  type: NumberType
  price: string
  prefixes: string[]
  /** What follows a prefix; both ends belong to the range, and are equally long. */
  first: string
  last: string
}

const US_AREAS = [
  '201',
  '202',
  '212',
  '213',
  '305',
  '312',
  '404',
  '415',
  '503',
  '512',
  '602',
  '617',
  '702',
  '713',
  '917',
]
const CANADIAN_AREAS = ['204', '403', '416', '514', '604', '613', '780', '902']

const northAmerica = (areas: string[], price: string): Range => ({
  type: 'LOCAL',
  price,
  prefixes: areas.map((area) => `+1${area}555`),
  first: '0100',
  last: '0199',
})

const RANGES: { regionCode: string; regionName: string; ranges: Range[] }[] = [
  { regionCode: 'US', regionName: 'United States', ranges: [northAmerica(US_AREAS, '0.80')] },
  { regionCode: 'CA', regionName: 'Canada', ranges: [northAmerica(CANADIAN_AREAS, '0.90')] },
  {
    regionCode: 'GB',
    regionName: 'United Kingdom',
    ranges: [
      { type: 'MOBILE', price: '2.00', prefixes: ['+447700'], first: '900000', last: '900999' },
      { type: 'LOCAL', price: '1.00', prefixes: ['+44207946'], first: '0000', last: '0999' },
    ],
  },
  {
    regionCode: 'FR',
    regionName: 'France',
    ranges: [{ type: 'MOBILE', price: '3.00', prefixes: ['+3363998'], first: '0000', last: '0999' }],
  },
  {
    regionCode: 'DE',
    regionName: 'Germany',
    ranges: [{ type: 'MOBILE', price: '4.00', prefixes: ['+4917139200'], first: '00', last: '99' }],
  },
  {
    regionCode: 'SE',
    regionName: 'Sweden',
    ranges: [{ type: 'MOBILE', price: '3.50', prefixes: ['+46701740'], first: '605', last: '699' }],
  },
]

export const REGIONS: readonly Region[] = RANGES.map(({ regionCode, regionName, ranges }) => ({
  regionCode,
  regionName,
  types: ranges.map(({ type }) => type),
}))

/** Every number that the simulator has, always in the same order; neighbours differ in their area code. */
export const CATALOG: ReadonlyMap<string, CatalogNumber> = new Map(
  RANGES.flatMap(({ regionCode, ranges }) =>
    ranges.flatMap((range) =>
      numbersOf(range).map((phoneNumber) => {
        const number: CatalogNumber = { phoneNumber, regionCode, type: range.type, price: range.price }
        return [phoneNumber, number] as const
      }),
    ),
  ),
)

function numbersOf({ prefixes, first, last }: Range): E164[] {
  const numbers: E164[] = []
  for (let suffix = Number(first); suffix <= Number(last); suffix++) {
    for (const prefix of prefixes) {
      const number = parseE164(prefix + String(suffix).padStart(first.length, '0'))
      if (number) numbers.push(number)
    }
  }
  return numbers
}

// The way to the next page of a list that the server gives page by page.

import { useText } from '../text.tsx'

interface Props {
  readonly of: {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly fetchNextPage: () => Promise<unknown>
  }
  /** Things to a page. */
  readonly page: number
  readonly shown: number
  readonly total: number
}

/** Nothing where all are there. */
export function MorePages({ of, page, shown, total }: Props) {
  const t = useText()
  if (!of.hasNextPage) return null
  const left = total - shown
  return (
    <p className="more-row">
      <button
        type="button"
        className="btn"
        aria-disabled={of.isFetchingNextPage}
        onClick={() => {
          if (!of.isFetchingNextPage) void of.fetchNextPage()
        }}
      >
        {t('some.more', { n: Math.min(page, left), left })}
      </button>
    </p>
  )
}

// What has the focus may go: a panel closes, "Accept" has been pressed and is not there any more. A browser then leaves the focus
// nowhere, and who works by keys starts again from the top of the page. Here it goes to the nearest part around it that is left.

const PARTS = 'section, form, main'

/** Watches over the focus of the whole desk; once, in the frame. Gives the way to stop. */
export function keepFocus(): () => void {
  /** What had it last and all around that, inside out; none after a press elsewhere, which lets go on purpose. */
  let around: readonly Element[] = []
  const onFocus = ({ target }: FocusEvent): void => {
    around = target instanceof Element ? [...ancestry(target)] : []
  }
  const onPress = (): void => {
    around = []
  }
  const onChange = (): void => {
    if (document.activeElement !== document.body || around[0]?.isConnected !== false) return
    const near = around.find((each) => each.isConnected && each.matches(PARTS)) ?? document.getElementById('page')
    if (!(near instanceof HTMLElement)) return
    if (!near.hasAttribute('tabindex')) near.tabIndex = -1
    near.focus({ preventScroll: true })
  }
  const observer = new MutationObserver(onChange)
  observer.observe(document.body, { childList: true, subtree: true })
  document.addEventListener('focusin', onFocus)
  document.addEventListener('pointerdown', onPress)
  return () => {
    observer.disconnect()
    document.removeEventListener('focusin', onFocus)
    document.removeEventListener('pointerdown', onPress)
  }
}

function* ancestry(element: Element): Generator<Element> {
  for (let each: Element | null = element; each !== null; each = each.parentElement) yield each
}

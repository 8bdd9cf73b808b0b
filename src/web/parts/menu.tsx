// A button that opens a short list of things to do, for what is done more rarely.

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Kbd } from './kbd.tsx'
import { useText } from '../text.tsx'
import { Icon, type IconName } from './icon.tsx'

export interface MenuItem {
  readonly key: string
  readonly icon: IconName
  readonly words: string
  /** The key that does the same. */
  readonly letter?: string
}

interface Props {
  readonly items: readonly MenuItem[]
  readonly onChoose: (key: string) => void
  /** What stands on the button; left out: "More". */
  readonly label?: string
  readonly icon?: IconName
}

export function Menu({ items, onChoose, label, icon }: Props) {
  const t = useText()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    if (!isOpen) return
    box.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
    const close = (event: Event): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setIsOpen(false)
    }
    document.addEventListener('pointerdown', close)
    return () => document.removeEventListener('pointerdown', close)
  }, [isOpen])
  const leave = (): void => {
    setIsOpen(false)
    box.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && isOpen) {
      event.stopPropagation()
      leave()
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || !isOpen) return
    event.preventDefault()
    const all = [...(box.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
    const at = all.indexOf(document.activeElement as HTMLElement)
    all[(at + step + all.length) % all.length]?.focus()
  }
  return (
    <div className="menu-box" ref={box} onKeyDown={onKeyDown}>
      <button
        type="button"
        className={icon ? 'btn plain' : 'btn'}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {icon && <Icon name={icon} />}
        {label ?? t('menu.more')}
        <Icon name="down" />
      </button>
      {isOpen && (
        <div className="menu" role="menu" id={id}>
          {items.map(({ key, icon, words, letter }) => (
            <button
              key={key}
              type="button"
              role="menuitem"
              onClick={() => {
                leave()
                onChoose(key)
              }}
            >
              <Icon name={icon} />
              <span>{words}</span>
              {letter && <Kbd of={letter} isSilent />}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

// Shows the line at the foot, with Undo.

import { Kbd } from '../parts/kbd.tsx'
import { Icon } from '../parts/icon.tsx'
import { useText } from '../text.tsx'
import { useKeys } from './keys.ts'
import { closeSaid, redoLast, undoLast, useSaid } from './said.ts'

export function FootLine() {
  const t = useText()
  const said = useSaid()
  const undo = (): void =>
    void undoLast({ undone: (text) => t('shell.undone', { text }), failed: t('shell.undoFailed') })
  const redo = (): void => void redoLast(t('shell.redoFailed'))
  useKeys(t('keys.everywhere'), [
    { key: 'z', label: t('keys.undo'), run: undo },
    { key: 'Shift+z', label: t('keys.redo'), run: redo },
  ])
  const canUndo = said?.undo !== undefined && !said.isUndone
  const canRedo = said?.redo !== undefined && said.isUndone
  return (
    <div role="status" aria-live="polite">
      {said ? (
        <div className={said.isFailure ? 'foot-line failed' : 'foot-line'}>
          {said.isFailure ? <Icon name="warn" /> : <Icon name="ok" />}
          <span>{said.text}</span>
          <span className="grow" />
          {canUndo ? (
            <button type="button" className="btn s" onClick={undo}>
              {t('shell.undo')} <Kbd of="z" />
            </button>
          ) : null}
          {canRedo ? (
            <button type="button" className="btn s" onClick={redo}>
              {t('shell.redo')} <Kbd of="Shift+z" />
            </button>
          ) : null}
          <button type="button" className="btn s plain" onClick={closeSaid} aria-label={t('shell.close')}>
            <Icon name="x" />
          </button>
        </div>
      ) : null}
    </div>
  )
}

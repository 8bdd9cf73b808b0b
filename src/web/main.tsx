// Starts the desk in the page: what the person likes, their words, then the screens.

import { StrictMode, useEffect, useLayoutEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Desk } from './desk.tsx'
import { settings, show, useSettings } from './settings.ts'
import './style/index.css'
import { loadWords, TextProvider, textOf, type Words } from './text.tsx'

function InWords({ first }: { readonly first: Words }) {
  const { language, digits } = useSettings()
  const [words, setWords] = useState(first)
  useEffect(() => {
    let isWanted = true
    void loadWords(language).then((loaded) => {
      if (isWanted) setWords(loaded)
    })
    return () => {
      isWanted = false
    }
  }, [language])
  const [text, setText] = useState(() => textOf(first, digits))
  useEffect(() => setText(() => textOf(words, digits)), [words, digits])
  useLayoutEffect(() => {
    document.documentElement.lang = text.locale.split('-')[0] ?? 'en'
    document.documentElement.dir = text.dir
  }, [text])
  return (
    <TextProvider value={text}>
      <Desk />
    </TextProvider>
  )
}

const place = document.getElementById('desk')
if (place === null) throw new Error('The page has no place for the desk')
show(settings())
const root = createRoot(place)
void loadWords(settings().language).then((words) => {
  root.render(
    <StrictMode>
      <InWords first={words} />
    </StrictMode>,
  )
})

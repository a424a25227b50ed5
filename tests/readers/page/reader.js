// A small reading system around foliate-js, the engine of Foliate and Readest: pages, and notes in a box.
// In: calls to `globalThis.reader` from Playwright. Out: what the engine did, as plain objects.
// What counts as a note is decided here from the book's own files, apart from the engine's view of it: a link
// that says it is a note reference, and any link to an <aside>. So a link that lost its type still counts.
import '/foliate-js/view.js'
import { FootnoteHandler } from '/foliate-js/footnotes.js'

const OPS = 'http://www.idpf.org/2007/ops'
const NOTE_WIDTH_MARGIN = 36

// What readers put under a book's own styles. Asides are hidden in the page, as Foliate, Thorium and Apple do.
const READER_STYLE = `
  @namespace epub "http://www.idpf.org/2007/ops";
  html { font: 19px/1.45 "Liberation Serif", "DejaVu Serif", serif; color: #000; background: #fff; }
  a:any-link { color: inherit; }
  aside[epub|type~="footnote"] { display: none; }
`
const NOTE_STYLE = `
  html { font: 17px/1.4 "Liberation Serif", "DejaVu Serif", serif; color: #000; background: #fff; }
  a:any-link { color: inherit; }
  body > :first-child { margin-top: 0 !important; }
  body > :last-child { margin-bottom: 0 !important; }
  [role="doc-backlink"] { display: none; }
`

const view = document.createElement('foliate-view')
const box = document.getElementById('note')
const handler = new FootnoteHandler()
let opened = null // what the last tap on a link brought: { text, type } of a note, { went } or { error }
let lastLink = null
let noteType = null

const plain = node => node.textContent.replace(/\s+/g, ' ').trim()
const hasToken = (element, ...names) => {
  const said = `${element.getAttributeNS(OPS, 'type') ?? ''} ${element.getAttribute('role') ?? ''}`
  return said.split(/\s+/).some(token => names.includes(token))
}

handler.addEventListener('before-render', ({ detail }) => {
  box.append(detail.view)
  detail.view.renderer.setAttribute('flow', 'scrolled')
  detail.view.renderer.setAttribute('margin', '0px')
  detail.view.renderer.setAttribute('gap', '0%')
  detail.view.renderer.setStyles(NOTE_STYLE)
  detail.view.addEventListener('load', loaded => show(loaded.detail.doc))
})

handler.addEventListener('render', ({ detail }) => {
  noteType = detail.type
})

/** The note's text lies in `doc` now, alone; the engine has cut away the rest. */
async function show(doc) {
  const text = plain(doc.body)
  await placeBox(doc)
  opened = { text, type: noteType }
}

/** Put the box under the tapped link, or over it where there is no room, as tall as the note. */
async function placeBox(doc) {
  box.style.height = '100px' // a size to lay the note out in, before it is measured
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
  const range = doc.createRange()
  range.selectNodeContents(doc.body)
  const chrome = 30 // the box's own padding and border
  const height = Math.min(Math.ceil(range.getBoundingClientRect().height) + chrome, innerHeight * 0.6)
  const link = place(lastLink)
  const below = link.bottom + 12 + height < innerHeight - 12
  box.style.height = `${height}px`
  box.style.top = `${below ? link.bottom + 12 : Math.max(12, link.top - 12 - height)}px`
  box.style.setProperty('--tip', `${link.left + link.width / 2 - NOTE_WIDTH_MARGIN}px`)
  box.className = below ? 'below' : 'above'
  box.hidden = false
}

/** Where an element of the book lies on the screen: its first line, if it is broken over several. */
function place(element) {
  const frame = element.ownerDocument.defaultView.frameElement.getBoundingClientRect()
  const { left, top, width, height } = element.getClientRects()[0] ?? { left: -1, top: -1, width: 0, height: 0 }
  return { left: left + frame.left, top: top + frame.top, width, height, bottom: top + frame.top + height }
}

const onScreen = ({ left, top, width, height }) =>
  width > 0 && height > 0 && left >= 0 && top >= 0 && left < innerWidth && top < innerHeight

/** Find an in-book link's target in the book's files: its section and element, each null if there is none. */
async function resolve(section, href) {
  const target = view.book.resolveHref(section.resolveHref(href))
  if (!target || !href.includes('#')) return { index: target?.index ?? null, element: null }
  const doc = await view.book.sections[target.index]?.createDocument()
  return { index: target.index, element: doc ? target.anchor(doc) : null }
}

const reader = {
  async open(url) {
    document.body.prepend(view)
    await view.open(url)
    view.renderer.setAttribute('margin', '28px')
    view.renderer.setAttribute('gap', '7%')
    view.renderer.setStyles(READER_STYLE)
    view.addEventListener('link', event => {
      lastLink = event.detail.a
      const handled = handler.handle(view.book, event)
      if (handled) handled.catch(error => { opened = { error: error.message } })
      else opened = { went: event.detail.href }
    })
  },

  /** All links between places of the book, outside the notes themselves, with what they lead to. */
  async links() {
    const found = []
    for (const [index, section] of view.book.sections.entries()) {
      const doc = await section.createDocument()
      const broken = doc.querySelector('parsererror')
      if (broken) throw new Error(`${section.id}: ${plain(broken).slice(0, 200)}`)
      for (const [nth, a] of [...doc.querySelectorAll('a[href]')].entries()) {
        const href = a.getAttribute('href')
        if (view.book.isExternal(href) || a.closest('aside')) continue
        const target = await resolve(section, href)
        const isNote = hasToken(a, 'noteref', 'doc-noteref') || target.element?.localName === 'aside'
        const kind = isNote ? 'note' : hasToken(a, 'backlink', 'doc-backlink') ? 'backlink' : 'link'
        const expected = target.element ? plain(target.element) : null
        found.push({ file: section.id, index, nth, text: plain(a), href, kind, expected, target: target.index })
      }
    }
    return found
  },

  /** Turn to the page of a link and say where on the screen its middle is. */
  async turnTo({ index, nth }) {
    reader.closeNote()
    let link
    await view.renderer.goTo({ index, anchor: doc => (link = doc.querySelectorAll('a[href]')[nth]) })
    const where = place(link)
    return { x: where.left + Math.min(where.width, 16) / 2, y: where.top + where.height / 2, visible: onScreen(where) }
  },

  // The engine looks at a view once more a quarter of a second after it was laid out: end it after that.
  closeNote() {
    box.hidden = true
    opened = null
    for (const old of box.querySelectorAll('foliate-view:not(.leaving)')) {
      old.classList.add('leaving')
      setTimeout(() => {
        old.close()
        old.remove()
      }, 1000)
    }
  },

  opened: () => opened,

  /** Say whether a link's target is on the screen now. */
  arrivedAt({ href, target }) {
    const content = view.renderer.getContents().find(({ index }) => index === target)
    const element = content?.doc.getElementById(decodeURIComponent(href.split('#')[1] ?? ''))
    return Boolean(element) && onScreen(place(element))
  },
}

globalThis.reader = reader

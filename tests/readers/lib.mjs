// What the programs beside this file share: a server on 127.0.0.1, a Chromium of their own, their arguments.
// In: environment CHROMIUM, the browser's program. Nothing is loaded from anywhere but this folder and the book.
import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'

const HERE = path.dirname(fileURLToPath(import.meta.url))

const MEDIA_TYPES = {
  '.css': 'text/css',
  '.epub': 'application/epub+zip',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xhtml': 'application/xhtml+xml',
}

// Tests run as root on build machines, where Chromium's sandbox does not start; the others keep it from
// calling home, which only costs time where there is no network.
const SWITCHES = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--no-first-run',
]

/** Serve folders: `{ '/book/': '/tmp/x' }`. Returns the address and a function that stops the server. */
export async function serve(folders) {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost')
    const file = locate(folders, decodeURIComponent(pathname))
    if (!file) return response.writeHead(404).end()
    const type = MEDIA_TYPES[path.extname(file)] ?? 'application/octet-stream'
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' })
    fs.createReadStream(file).pipe(response)
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  return { address: `http://127.0.0.1:${server.address().port}`, stop }
}

function locate(folders, pathname) {
  for (const [prefix, folder] of Object.entries(folders)) {
    if (!pathname.startsWith(prefix)) continue
    const file = path.join(folder, pathname.slice(prefix.length))
    const inside = file.startsWith(path.resolve(folder) + path.sep)
    if (inside && fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return file
  }
  return null
}

/** Start Chromium with an empty profile. Returns a page, the errors it meets, and a function that ends it. */
export async function browse({ width, height, dpr }) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'companion-reader-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM,
    args: SWITCHES,
    viewport: { width, height },
    deviceScaleFactor: dpr,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
  })
  const page = context.pages()[0] ?? (await context.newPage())
  page.setDefaultTimeout(20_000)
  const errors = []
  page.on('pageerror', error => errors.push(error.message))
  const end = async () => {
    await context.close()
    fs.rmSync(profile, { recursive: true, force: true })
  }
  return { page, errors, end }
}

/** Open a book in our page around foliate-js. `work(page)` does the rest; its result is returned. */
export async function read(book, { width, height, dpr }, work) {
  const server = await serve({
    '/foliate-js/': path.join(HERE, 'node_modules/foliate-js'),
    '/reader/': path.join(HERE, 'page'),
    '/book/': path.dirname(path.resolve(book)),
  })
  const { page, errors, end } = await browse({ width, height, dpr })
  try {
    await page.goto(`${server.address}/reader/reader.html`)
    await page.waitForFunction(() => globalThis.reader)
    await page.evaluate(url => globalThis.reader.open(url), `/book/${encodeURIComponent(path.basename(book))}`)
    return { ...(await work(page)), errors }
  } finally {
    await end()
    server.stop()
  }
}

/** Parse `FILE… [--name N]…`; the names and their values where not given are those of `defaults`. */
export function readArguments(defaults) {
  const options = Object.fromEntries(Object.keys(defaults).map(name => [name, { type: 'string' }]))
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const given = Object.fromEntries(Object.entries(values).map(([name, text]) => [name, Number(text)]))
  return { files: positionals, ...defaults, ...given }
}

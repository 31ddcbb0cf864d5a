#!/usr/bin/env node
/* global fetch, URLSearchParams */
/**
 * Stands in for a browser: fetches the page it is opened with, fills in its login form, and follows where the answer sends it. Whoever opens a
 * page does not wait for the browser to end, so that the work is a second process's.
 */
const { spawn } = require('node:child_process');

const [url, isWorker] = process.argv.slice(2);

const unescaped = (text) => text.replace(/&#(\d+);/g, (_all, code) => String.fromCharCode(Number(code)));

async function main() {
  const page = await (await fetch(url)).text();
  const form = new URLSearchParams({
    username: process.env.FAKE_BROWSER_USERNAME,
    password: process.env.FAKE_BROWSER_PASSWORD,
  });
  for (const [, name, value] of page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g))
    form.set(unescaped(name), unescaped(value));
  const action = new URL(/action="([^"]*)"/.exec(page)[1], url);
  const answer = await fetch(action, { method: 'POST', body: form, redirect: 'manual' });
  await fetch(answer.headers.get('location'));
}

if (isWorker === undefined) {
  spawn(process.execPath, [__filename, url, 'worker'], { detached: true, stdio: 'ignore' }).unref();
} else {
  main().catch(() => (process.exitCode = 1));
}

import type { Terminal } from './command';

/** Tells what goes on while something takes more than a second; silent when nobody watches. */
export function progress(terminal: Terminal, text: string): () => void {
  if (!terminal.isInteractive) return () => undefined;
  const started = Date.now();
  const timer = setInterval(() => {
    process.stderr.write(`\r${text} ${Math.round((Date.now() - started) / 1000)} s`);
  }, 1000);
  return () => {
    clearInterval(timer);
    if (Date.now() - started > 1000) process.stderr.write('\n');
  };
}

// A process of its own that opens an embedded store: it writes until it is killed, or only tries to get in.
// Called as: store-process.ts <write|some|try> <folder> <number to begin with>. Says one JSON object a line.
import { openEmbedded } from '../../graph/engine/embedded/open-embedded';
import { isDomainError } from '../../graph/model/errors';
import { migrate } from '../../graph/schema/migrate';

/** Small, so that kills fall into checkpoints too. */
const CHECKPOINT_BYTES = 64 * 1024;
const FILLING = 'x'.repeat(2000);
/** How many transactions `some` are. They stay in the log: no checkpoint comes between. */
const SOME = 40;

function say(what: object): void {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}

async function main(): Promise<void> {
  const [mode, path = '', first = '0'] = process.argv.slice(2);
  const engine = await openEmbedded(mode === 'some' ? { path } : { path, checkpointBytes: CHECKPOINT_BYTES });
  await migrate(engine);
  say({ open: process.pid });
  if (mode === 'try') {
    // Stays for a moment, so that others who began at the same instant meet it.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return engine.close();
  }
  const end = mode === 'some' ? Number(first) + SOME : Infinity;
  for (let n = Number(first); n < end; n += 1) {
    // Two statements, so that half a transaction would show.
    await engine.write(async (tx) => {
      await tx.run('CREATE (a:Entry {id: $id, text: $text})', { id: `a${n}`, text: FILLING });
      await tx.run('MATCH (a:Entry {id: $a}) CREATE (a)-[:PART_OF {id: $b}]->(b:Entry {id: $b})', {
        a: `a${n}`,
        b: `b${n}`,
      });
    });
    say({ wrote: n });
  }
  setInterval(() => undefined, 1000); // stays until it is killed
}

main().catch((error: unknown) => {
  if (!isDomainError(error)) throw error;
  say({ refused: error.code, message: error.message, pid: error.detail['pid'] ?? null });
});

// One script a renderer: its entry file and the measurement, as a browser takes them.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const HERE = path.resolve('scripts/bench/renderers');
const PACKAGES = ['cytoscape', 'force-graph', 'sigma', 'graphology'];

export async function bundle(peer: string): Promise<{ script: string; gzipped: number }> {
  const contents = `import { start } from './peer-${peer}';
    import { measurePeer } from './in-page';
    import { watchBlocks } from '../watch-blocks';
    const blocks = watchBlocks();
    window.measureIt = (scene) => measurePeer(start, scene, blocks);`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: HERE, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const script = outputFiles[0]?.text ?? '';
  return { script, gzipped: gzipSync(script).length / 1000 };
}

/** "cytoscape 3.34.4, …", as installed. */
export async function versions(): Promise<string> {
  const read = async (name: string): Promise<string> => {
    const { version } = JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8')) as { version: string };
    return `${name} ${version}`;
  };
  return (await Promise.all(PACKAGES.map(read))).join(', ');
}

/** The styles that ours draws by: colours as custom properties, and where its layers lie. */
export async function styles(): Promise<string> {
  const files = [
    'node_modules/@kern-ux/native/dist/kern.min.css',
    ...['base', 'bausteine', 'network'].map((name) => `app/_ui/styles/${name}.css`),
  ];
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
}

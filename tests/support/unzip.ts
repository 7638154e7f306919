// The files in a ZIP archive as texts, by their names: enough to look into a workbook.
import { inflateRawSync } from 'node:zlib';

const CENTRAL = 0x02014b50;

/** Reads the central directory; knows stored and deflated files. */
export function unzip(archive: Buffer): Record<string, string> {
  const files: Record<string, string> = {};
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  let at = archive.readUInt32LE(end + 16);
  while (archive.readUInt32LE(at) === CENTRAL) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const size = archive.readUInt32LE(at + 20);
    const local = archive.readUInt32LE(at + 42);
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const content = archive.subarray(from, from + size);
    const isDeflated = archive.readUInt16LE(at + 10) === 8;
    files[archive.toString('utf8', at + 46, at + 46 + name)] = (
      isDeflated ? inflateRawSync(content) : content
    ).toString('utf8');
    at += 46 + name + extra + comment;
  }
  return files;
}
